/** Faults of an agreement, gathered as they are found, each with the place it stands. */

/** A fault: where (a path of keys and numbers) and what to do about it. */
export interface Fejl {
  readonly sti: string
  readonly besked: string
}

export type Meld = (sti: string, besked: string) => void

/** Each id is used once; `noegle` is what the list calls it. The later one is named. */
export const enstydige = (sti: string, ider: ReadonlyArray<string>, meld: Meld, noegle = "id"): void => {
  for (const [nummer, id] of ider.entries()) {
    if (ider.indexOf(id) !== nummer) meld(`${sti}[${nummer}].${noegle}`, `"${id}" er brugt før; det bruges én gang`)
  }
}

/** What is known by an id, and what to call it: "et boligområde". */
export interface Kendte {
  readonly hvad: string
  readonly ider: ReadonlyArray<string>
}

/** Something is named that the agreement has. */
export const kendt = (sti: string, id: string, { hvad, ider }: Kendte, meld: Meld): void => {
  if (!ider.includes(id)) meld(sti, `"${id}" er ikke ${hvad} i aftalen; der findes: ${ider.join(", ")}`)
}

/** The same of each entry of a list. */
export const alleKendte = (sti: string, ider: ReadonlyArray<string>, kendte: Kendte, meld: Meld): void => {
  for (const [nummer, id] of ider.entries()) kendt(`${sti}[${nummer}]`, id, kendte, meld)
}
