/** Values kept once each, and named by their number. */
export interface Tabel<A> {
  readonly nummer: (vaerdi: A) => number
  readonly alle: () => ReadonlyArray<A>
}

export const tabel = <A>(noegle: (vaerdi: A) => string): Tabel<A> => {
  const numre = new Map<string, number>()
  const alle: Array<A> = []
  return {
    nummer: (vaerdi) => {
      const kendt = numre.get(noegle(vaerdi))
      if (kendt !== undefined) return kendt
      numre.set(noegle(vaerdi), alle.length)
      alle.push(vaerdi)
      return alle.length - 1
    },
    alle: () => alle
  }
}
