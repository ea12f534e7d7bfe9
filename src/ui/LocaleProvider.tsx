import { createContext, use, useMemo, type ReactNode } from "react";
import type { Catalogue, Language } from "../format/catalogue";
import { formatCompact } from "../format/formatCompact";
import { formatDate, formatTime } from "../format/formatDate";
import { formatMoney, formatMoneyText, formatUnitPrice, type Money } from "../format/formatMoney";
import { formatNumber, type NumberStyle } from "../format/formatNumber";
import { formatPercent } from "../format/formatPercent";
import type { Currency, DecimalText } from "../model/quantities";

const LanguageContext = createContext<Language>("en");

/** Says which language everything inside speaks. */
export function LocaleProvider({ language, children }: { language: Language; children: ReactNode }) {
  return <LanguageContext value={language}>{children}</LanguageContext>;
}

export function useLanguage(): Language {
  return use(LanguageContext);
}

/** The messages of an area in the language of the page: `useMessages(shellMessages).share`. */
export function useMessages<Tree>(area: Catalogue<Tree>): Catalogue<Tree>[Language] {
  return area[use(LanguageContext)];
}

/** The formatters with the language of the page filled in. */
export interface Format {
  number(text: DecimalText, style?: NumberStyle): string;
  money(text: DecimalText, currency: Currency, sign?: "always"): Money;
  moneyText(text: DecimalText, currency: Currency, sign?: "always", places?: number): string;
  unitPrice(text: DecimalText): string;
  compact(text: DecimalText, options?: { trim?: boolean }): string;
  percent(text: DecimalText, style?: NumberStyle): string;
  date(iso: string): string;
  time(at: Date): string;
}

export function useFormat(): Format {
  const language = use(LanguageContext);
  return useMemo(() => formatIn(language), [language]);
}

/** The same outside React, as for the title of the page. */
export function formatIn(language: Language): Format {
  return {
    number: (text, style) => formatNumber(text, language, style),
    money: (text, currency, sign) => formatMoney(text, currency, language, sign),
    moneyText: (text, currency, sign, places) => formatMoneyText(text, currency, language, sign, places),
    unitPrice: (text) => formatUnitPrice(text, language),
    compact: (text, options) => formatCompact(text, language, options),
    percent: (text, style) => formatPercent(text, language, style),
    date: (iso) => formatDate(iso, language),
    time: formatTime,
  };
}
