/** Arrow up and down, Home and End move between the answers; one of them is in the order of tabbing. */

export const flytVed = (tabel: HTMLTableElement): void => {
  tabel.addEventListener("focusin", ({ target }) => {
    if (!(target instanceof HTMLButtonElement)) return
    for (const knap of tabel.querySelectorAll("button")) knap.tabIndex = knap === target ? 0 : -1
  })
  tabel.addEventListener("keydown", (taste) => {
    const knapper: ReadonlyArray<HTMLElement> = [...tabel.querySelectorAll("button")]
    const fra = taste.target instanceof HTMLElement ? knapper.indexOf(taste.target) : -1
    const til = fra === -1 ? undefined : naeste(taste.key, fra, knapper.length)
    if (til === undefined) return
    taste.preventDefault()
    knapper[til]?.focus()
  })
}

const naeste = (taste: string, fra: number, antal: number): number | undefined => {
  switch (taste) {
    case "ArrowUp":
      return Math.max(0, fra - 1)
    case "ArrowDown":
      return Math.min(antal - 1, fra + 1)
    case "Home":
      return 0
    case "End":
      return antal - 1
    default:
      return undefined
  }
}
