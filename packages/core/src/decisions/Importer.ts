/** The imports of a log, and what was undone of them: whether a row of a file is known, or may come in anew. */
import type { ImportGennemfoert } from "../events/DelaftaleEvent.ts"
import type { ImportFortrudt } from "../events/Fortrydelse.ts"

/** The batch of a file: its events stand from `fra` up to `til`, where the import itself stands. */
export interface Import {
  readonly fra: number
  readonly til: number
  readonly by: string
  readonly fil: string
  readonly sha256: string
  readonly fortrudt: boolean
}

export interface Importer {
  readonly ved: (til: number) => Import | undefined
  readonly alle: () => ReadonlyArray<Import>
  /** Whether the event at the position came with an import that is undone, or was taken back with one. */
  readonly fortrudt: (position: number) => boolean
  /** The registration that the event at the position corrects or annuls. */
  readonly maalFor: (position: number) => number | undefined
  /** Whether it is undone, or is about something that is: then the same may come in anew. */
  readonly glemt: (position: number) => boolean
}

export interface VoksendeImporter extends Importer {
  readonly gennemfoert: (event: ImportGennemfoert, by: string, fra: number, til: number) => void
  readonly fortryd: (event: ImportFortrudt) => void
  /** The event at `position` corrects or annuls the registration at `maal`; `vedFortrydelse`: annulled with an import. */
  readonly ret: (position: number, maal: number, vedFortrydelse: boolean) => void
}

export const importer = (under?: Importer): VoksendeImporter => {
  const egne = new Map<number, Import>()
  const fortrudte: Array<{ readonly fra: number; readonly til: number }> = []
  const taget = new Set<number>()
  const maalene = new Map<number, number>()
  const ved = (til: number): Import | undefined => egne.get(til) ?? under?.ved(til)
  const fortrudt = (position: number): boolean =>
    taget.has(position) ||
    fortrudte.some(({ fra, til }) => fra <= position && position <= til) ||
    under?.fortrudt(position) === true
  const maalFor = (position: number): number | undefined => maalene.get(position) ?? under?.maalFor(position)
  return {
    ved,
    fortrudt,
    maalFor,
    alle: () => [...(under?.alle() ?? []).filter(({ til }) => !egne.has(til)), ...egne.values()],
    glemt: (position) => {
      if (fortrudt(position)) return true
      const maal = maalFor(position)
      return maal !== undefined && fortrudt(maal)
    },
    gennemfoert: ({ fil, sha256 }, by, fra, til) => {
      egne.set(til, { fra, til, by, fil, sha256, fortrudt: false })
    },
    fortryd: ({ til }) => {
      const importen = ved(til)
      if (importen === undefined) return
      egne.set(til, { ...importen, fortrudt: true })
      fortrudte.push(importen)
    },
    ret: (position, maal, vedFortrydelse) => {
      maalene.set(position, maal)
      if (vedFortrydelse) taget.add(maal)
    }
  }
}
