package io.chatops.starrocks.sandbox.slack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What Slack checks by itself before a form is sent. */
class CompletenessTest extends SlackRoom {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    "number_input","is_decimal_allowed":false,"min_value":"8" | many        | Please enter a valid number.
                    "number_input","is_decimal_allowed":false,"min_value":"8" | 7           | Please enter a number within the limits.
                    "number_input","is_decimal_allowed":false,"min_value":"8" | 8.5         | Please enter a valid number.
                    "number_input","is_decimal_allowed":true                  | 8.5         | ''
                    "number_input","is_decimal_allowed":false,"min_value":"8" | 8           | ''
                    "email_text_input"                                        | nobody      | Please enter a valid email address.
                    "email_text_input"                                        | a@b.example | ''
                    "url_text_input"                                          | b.example   | Please enter a valid URL.
                    "plain_text_input","min_length":8                         | short       | Please enter at least 8 characters.
                    "plain_text_input","max_length":4                         | long one    | Please enter no more than 4 characters.
                    "plain_text_input"                                        | ' '         | Please complete this required field.
                    """)
    void aFormIsSentOnlyWhenItIsComplete(String element, String written, String error) {
        opensOnCommand(modal("Form", textInput("field", "Field").replace("\"plain_text_input\"", element)));
        alice.types("ops", "/starrocks create");
        var form = alice.modal().fill("Field", written);

        form.submits();

        if (error.isEmpty()) {
            assertThat(bot.last().at("/view/state/values/field/text/value").asText())
                    .isEqualTo(written);
        } else {
            assertThat(form.errors()).containsEntry("Field", error);
            assertThat(slack.ledger().count("view_submission")).isZero();
        }
    }
}
