/** A kind of file that goes with an import and is none of the agreement's, and what the sender gives with the files. */
import type { Delaftale, Filart } from "@delaftale/core"
import type { Givet } from "./opstil.ts"

export interface Afbildning {
  readonly filart: Filart
  /** Of the file it stands in. */
  readonly sha256: string
}

export interface Afbildninger {
  readonly egne: ReadonlyArray<Afbildning>
  /** Named itself, so that it is what a file is to be read by that is named itself too. */
  readonly valgt?: Filart
  readonly givet: Givet
}

export const ingenAfbildninger: Afbildninger = { egne: [], givet: new Map() }

/** The agreement with these kinds behind its own; one by the id of one of its own stands in its place. */
export const medAfbildninger = (delaftale: Delaftale, { egne }: Afbildninger): Delaftale => {
  if (egne.length === 0) return delaftale
  const nye = egne.map(({ filart }) => filart)
  const andre = (delaftale.indlaesning ?? []).filter(({ id }) => nye.every((en) => en.id !== id))
  const alle = [...andre, ...nye]
  return { ...delaftale, indlaesning: [...alle.filter((en) => !erEfter(en)), ...alle.filter(erEfter)] }
}

/** Its rows belong to registrations of other files, which are to be read before it. */
const erEfter = ({ kontrol = [] }: Filart): boolean => kontrol.some(({ slags }) => slags === "findesSom")
