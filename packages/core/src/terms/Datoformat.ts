/** How an office writes its days: d or dd, m or mm, åå or åååå, each once, with signs between ("d/m-åååå") or not. */
import * as Schema from "effect/Schema"

/** Without signs between, every part has its full width. */
const moenster =
  /^(?=[^d]*d{1,2}[^d]*$)(?=[^m]*m{1,2}[^m]*$)(?=[^å]*(?:åå){1,2}[^å]*$)(?:[dmå]+[-./ ]){2}[dmå]+$|^ååååmmdd$|^ddmmåååå$/u

export const Datoformat = Schema.String.check(
  Schema.isPattern(moenster, { expected: 'how a day is written, such as "dd-mm-åååå", "åååå-mm-dd" or "d.m.åå"' })
)
