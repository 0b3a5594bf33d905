/** The language of a report: Danish, or English. The agreement's own words stay as they are. */
export type Sprog = "da" | "en"

/** One text in both languages. */
export const paa = (sprog: Sprog, da: string, en: string): string => (sprog === "da" ? da : en)

/** A figure as Danes write it, with the decimal sign of the language. */
export const talPaa = (sprog: Sprog, dansk: string): string => (sprog === "da" ? dansk : dansk.replaceAll(",", "."))
