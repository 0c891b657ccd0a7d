package io.chatops.starrocks.cloud;

import java.math.BigDecimal;

/**
 * What a plan costs.
 *
 * @param currency for example CNY
 * @param original before discounts
 * @param trade what is paid
 */
public record Price(String currency, BigDecimal original, BigDecimal trade) {}
