/** One element with its words and what it holds. Words are only ever text: nothing here reads markup. */
type Attributter = Readonly<Record<string, string | undefined>>

export const el = <K extends keyof HTMLElementTagNameMap>(
  navn: K,
  attributter: Attributter = {},
  ...indhold: ReadonlyArray<Node | string>
): HTMLElementTagNameMap[K] => {
  const element = document.createElement(navn)
  for (const [noegle, vaerdi] of Object.entries(attributter)) {
    if (vaerdi !== undefined) element.setAttribute(noegle, vaerdi)
  }
  element.append(...indhold)
  return element
}

/** An element of the page that is there from the start. */
export const findes = <K extends keyof HTMLElementTagNameMap>(navn: K, id: string): HTMLElementTagNameMap[K] => {
  const element = document.querySelector<HTMLElementTagNameMap[K]>(`${navn}#${id}`)
  if (element === null) throw new Error(`the page has no ${navn}#${id}`)
  return element
}
