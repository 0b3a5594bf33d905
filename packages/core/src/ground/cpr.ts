/** Text that looks like a Danish personal number: six digits that are a day, a hyphen or a space or none, four digits. */

const moenster = /(?<!\d)(\d\d)(\d\d)\d\d[- ]?\d{4}(?!\d)/g

/** True where some part could be a CPR number (ddmmyy-xxxx); the number itself is never returned or shown. */
export const lignerCpr = (tekst: string): boolean => {
  for (const [, dag, maaned] of tekst.matchAll(moenster)) {
    const d = Number(dag)
    const m = Number(maaned)
    if (d >= 1 && d <= 31 && m >= 1 && m <= 12) return true
  }
  return false
}
