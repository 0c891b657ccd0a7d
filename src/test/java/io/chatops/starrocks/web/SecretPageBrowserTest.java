package io.chatops.starrocks.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatops.starrocks.instance.PasswordRule;
import io.chatops.starrocks.secret.Entries;
import io.chatops.starrocks.secret.Secret;
import io.chatops.starrocks.text.Language;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** What a person sees and does on the page, in the machine's own browser. */
@Tag("browser")
@NeedsBrowser
class SecretPageBrowserTest {
    private static Chromium chromium;

    private final PasswordRoom room = new PasswordRoom();

    @BeforeAll
    static void start() {
        chromium = Chromium.start();
    }

    @AfterAll
    static void quit() {
        chromium.close();
    }

    @BeforeEach
    void desktop() {
        chromium.becomeDesktop();
    }

    @AfterEach
    void close() {
        room.close();
        assertThat(chromium.complaints())
                .as("nothing was kept from running or loading by the page's own policy")
                .isEmpty();
    }

    @Test
    void beginsInTheFieldWithThePasswordHidden() {
        open(Language.ENGLISH);

        assertThat(chromium.driver().switchTo().activeElement()).isEqualTo(password());
        assertThat(password().getDomProperty("type")).isEqualTo("password");
        assertThat(find("#show").isDisplayed()).isTrue();
        assertThat(find("#copy").isDisplayed()).isFalse();
        chromium.picture("form_en");
    }

    @Test
    void showsTheRuleAsOneTypes() {
        open(Language.ENGLISH);
        assertThat(met()).isEmpty();

        password().sendKeys("Wh1sp");
        assertThat(met()).containsExactly("kinds", "characters");
        assertThat(status()).isEmpty();
        chromium.picture("typing_en");
        password().sendKeys("er#");
        assertThat(met()).containsExactly("length", "kinds", "characters");
        assertThat(status()).isEqualTo("It fits the rule. Longer is safer.");
        password().sendKeys("nobody-here");
        assertThat(status()).isEqualTo("It fits the rule. Strong.");
        password().sendKeys("!");
        assertThat(met()).containsExactly("length", "kinds");
        assertThat(find("li[data-rule=characters]").getDomProperty("textContent"))
                .endsWith(": not met yet");
    }

    @Test
    void showsAndHidesThePassword() {
        open(Language.ENGLISH);
        password().sendKeys("Wh1sper#");

        find("#show").click();
        assertThat(password().getDomProperty("type")).isEqualTo("text");
        assertThat(find("#show").getText()).isEqualTo("Hide");
        assertThat(find("#show").getDomAttribute("aria-pressed")).isEqualTo("true");
        find("#show").click();
        assertThat(password().getDomProperty("type")).isEqualTo("password");
    }

    @Test
    void doesNotSendWhatDoesNotFit() {
        open(Language.ENGLISH);

        password().sendKeys("short", Keys.ENTER);

        assertThat(password().getDomProperty("value")).isEqualTo("short");
        assertThat(password().getDomAttribute("aria-invalid")).isEqualTo("true");
        assertThat(chromium.driver().switchTo().activeElement()).isEqualTo(password());
    }

    @Test
    void generatesCopiesAndSavesAStrongPassword() {
        open(Language.ENGLISH);

        find("#generate").click();
        var made = String.valueOf(password().getDomProperty("value"));
        assertThat(made).hasSize(24);
        assertThat(PasswordRule.problem(Secret.of(made))).isEmpty();
        assertThat(password().getDomProperty("type")).isEqualTo("text");
        assertThat(status()).startsWith("A strong password, shown only this once.");
        assertThat(chromium.driver().switchTo().activeElement()).isEqualTo(find("#copy"));
        find("#copy").click();
        chromium.until(() -> find("#copy").getText().equals("Copied"));
        chromium.picture("generated_en");
        password().clear();
        password().sendKeys(Keys.chord(Keys.CONTROL, "v"));
        assertThat(password().getDomProperty("value")).isEqualTo(made);
        find("button.primary").click();

        sees("Password saved");
        assertThat(room.box.find("draft-1")).contains(Secret.of(made));
        assertThat(chromium.driver().getPageSource()).doesNotContain(made);
        chromium.picture("done_en");
    }

    @Test
    void everyGeneratedPasswordKeepsTheRule() {
        open(Language.ENGLISH);
        for (int time = 0; time < 50; time++) {
            find("#generate").click();
            assertThat(PasswordRule.problem(Secret.of(String.valueOf(password().getDomProperty("value")))))
                    .isEmpty();
        }
    }

    @Test
    void enterSavesAndTheLinkIsUsedUp() {
        var link = open(Language.ENGLISH);
        password().sendKeys(PasswordRoom.GOOD, Keys.ENTER);
        sees("Password saved");

        chromium.driver().get(link);

        sees("This link does not work");
        assertThat(room.received).hasSize(1);
        chromium.picture("gone_en");
    }

    @Test
    void sendsOnceWhenSaveIsPressedTwice() {
        open(Language.ENGLISH);
        password().sendKeys(PasswordRoom.GOOD);

        chromium.driver().executeScript("const save = document.querySelector('.primary'); save.click(); save.click();");

        sees("Password saved");
        assertThat(room.received).hasSize(1);
    }

    @Test
    void isReadAndUsedInChinese() {
        open(Language.CHINESE);
        chromium.picture("form_zh");
        sees("设置 orders_prod 的 admin 密码");

        chromium.driver().findElement(By.linkText("English")).click();
        sees("Admin password for orders_prod");
        chromium.driver().findElement(By.linkText("中文")).click();
        password().sendKeys(PasswordRoom.GOOD, Keys.ENTER);

        sees("密码已保存");
        chromium.picture("done_zh");
    }

    @Test
    void fitsAPhone() {
        chromium.becomePhone();
        open(Language.ENGLISH);
        find("#generate").click();
        chromium.picture("phone_en");

        assertThat(asked("return document.documentElement.scrollWidth")).isEqualTo("360");
        for (var target : chromium.driver().findElements(By.cssSelector("button, input, header a"))) {
            if (target.isDisplayed()) {
                assertThat(target.getSize().getHeight()).as(target.getText()).isGreaterThanOrEqualTo(44);
            }
        }
    }

    @Test
    void aLongNameDoesNotWidenThePage() {
        chromium.becomePhone();
        var entry = Entries.named("orders_" + "x".repeat(57));
        chromium.driver().get(room.issue(entry));
        chromium.picture("phone_long_name");

        assertThat(asked("return document.documentElement.scrollWidth")).isEqualTo("360");
    }

    @Test
    void canBeReadInTheDarkAndInTheLight() {
        for (var scheme : List.of("light", "dark")) {
            chromium.becomeColoured(scheme);
            var link = open(Language.ENGLISH);
            password().sendKeys("Wh1sper#");
            assertThat(faint()).as(scheme).isEmpty();
            chromium.picture("form_" + scheme);
            chromium.driver().executeScript("document.getElementById('entry').submit()");
            chromium.driver().get(link);
            assertThat(faint()).as(scheme + ", a message").isEmpty();
        }
    }

    @Test
    void worksWithoutAScript() {
        try (var plain = Chromium.withoutScripts()) {
            plain.becomeDesktop();
            plain.driver().get(room.issue(Entries.of("draft-1")));
            assertThat(plain.find("#show").isDisplayed()).isFalse();

            plain.find("#password").sendKeys("wrong", Keys.ENTER);
            plain.until(() -> plain.find("#problem").getText().equals("Not saved: 8 to 30 characters."));
            assertThat(plain.driver().switchTo().activeElement()).isEqualTo(plain.find("#password"));
            plain.picture("wrong_without_script");
            plain.find("#generate").click();
            plain.until(() -> made(plain).length() == 24);
            var made = made(plain);
            plain.picture("generated_without_script");
            plain.find("button.primary").click();

            sees(plain, "Password saved");
            assertThat(room.box.find("draft-1")).contains(Secret.of(made));
        }
    }

    private static String made(Chromium browser) {
        return String.valueOf(browser.find("#password").getDomProperty("value"));
    }

    @Test
    void everythingThatIsUsedHasAName() {
        open(Language.ENGLISH);
        for (WebElement element :
                chromium.driver().findElements(By.cssSelector("button, input:not([type=hidden]), a"))) {
            if (element.isDisplayed()) {
                assertThat(element.getAccessibleName()).as(element.getTagName()).isNotBlank();
            }
        }
        assertThat(password().getAccessibleName()).isEqualTo("Password");
    }

    private static String faint() {
        return asked(Html.file("/web/contrast.js").markup());
    }

    private static String asked(String script) {
        return String.valueOf(chromium.driver().executeScript(script));
    }

    private String open(Language language) {
        var link = room.issue(Entries.of("draft-1", language));
        chromium.driver().get(link);
        return link;
    }

    private WebElement password() {
        return find("#password");
    }

    /** A press is over before the page that answers it is there. */
    private static void sees(String heading) {
        sees(chromium, heading);
    }

    private static void sees(Chromium browser, String heading) {
        browser.until(() -> browser.find("h1").getText().equals(heading));
    }

    private String status() {
        return find("#status").getText();
    }

    private List<String> met() {
        return chromium.driver().findElements(By.cssSelector("#rules li.met")).stream()
                .map(rule -> String.valueOf(rule.getDomAttribute("data-rule")))
                .toList();
    }

    private WebElement find(String selector) {
        return chromium.find(selector);
    }
}
