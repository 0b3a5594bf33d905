/** The money against the budget, in the unit of the agreement. */
import { type Budgetlinje, type Forbrug, Rational } from "@delaftale/core"
import { type Sprog, tekst } from "../../Sprog.ts"
import { tabel } from "../tabel.ts"

export const forbrugTabel = (forbrug: Forbrug | undefined, lang: Sprog): ReadonlyArray<string> => {
  if (forbrug === undefined) return [tekst(lang, "Aftalen har intet budget.", "The agreement has no budget.")]
  const hoved =
    lang === "da"
      ? ["Finansiering (t.kr.)", "Budget", "Brugt", "Rest", "Bogføringer"]
      : ["Source (1,000 DKK)", "Budget", "Booked", "Left", "Bookings"]
  const samlet = linje(tekst(lang, "I alt", "In all"), forbrug.samlet, lang)
  return tabel([hoved, ...forbrug.poster.map((post) => linje(post.organisation, post, lang)), samlet])
}

const linje = (
  navn: string,
  { bogfoeringer, brugt, budget, rest }: Budgetlinje,
  lang: Sprog
): ReadonlyArray<string> => {
  const overskredet = Rational.order.compare(rest, Rational.zero) < 0
  const resten = `${Rational.toDanish(rest)}${overskredet ? tekst(lang, " (overskredet)", " (overspent)") : ""}`
  return [navn, Rational.toDanish(budget), Rational.toDanish(brugt), resten, String(bogfoeringer)]
}
