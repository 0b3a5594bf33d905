/** What a failure of the store came of, one line for each cause behind the other; where in the code it was is not told. */

const dybest = 8

export const aarsagskaede = (fejl: { readonly cause?: unknown }): ReadonlyArray<string> => {
  const led: Array<string> = []
  for (let en = fejl.cause; en !== undefined && led.length < dybest; en = aarsagen(en)) led.push(`  ← ${leddet(en)}`)
  return led
}

const aarsagen = (fejl: unknown): unknown =>
  typeof fejl === "object" && fejl !== null && "cause" in fejl ? fejl.cause : undefined

const leddet = (fejl: unknown): string => {
  if (typeof fejl !== "object" || fejl === null) return String(fejl)
  const { _tag, code, message, name } = fejl as { [K in "_tag" | "code" | "message" | "name"]?: unknown }
  const kode = typeof code === "string" ? ` (${code})` : ""
  return `${_tag ?? name ?? "Object"}${kode}${typeof message === "string" && message !== "" ? `: ${message}` : ""}`
}
