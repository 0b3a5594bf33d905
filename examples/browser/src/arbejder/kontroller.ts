/** Every seal computed anew and every event decoded, from the first byte to the last, or to the first fault. */
import {
  bundterAf,
  type LogCorrupt,
  pureSha256,
  readExport,
  type StoreFailure,
  type UlaeseligHaendelse,
  type Verified
} from "@delaftale/core"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import type { Kontrol } from "../Besked.ts"
import { bytesI } from "./bytes.ts"

export interface Kontrolleret {
  /** As far as it is whole; undefined before the end of the first batch. */
  readonly kontrol?: Kontrol
  readonly fejl?: LogCorrupt | StoreFailure | UlaeseligHaendelse
}

export const kontroller = (filer: ReadonlyArray<File>, meld: (laest: number) => void): Effect.Effect<Kontrolleret> =>
  Effect.suspend(() => {
    let sidst: Verified | undefined
    const hertil = () => (sidst === undefined ? {} : { kontrol: somKontrol(sidst) })
    return bundterAf(readExport(pureSha256, bytesI(filer, meld))).pipe(
      Stream.runForEach(({ efter }) =>
        Effect.sync(() => {
          sidst = efter
        })
      ),
      Effect.match({ onFailure: (fejl) => ({ ...hertil(), fejl }), onSuccess: hertil })
    )
  })

const somKontrol = ({ batches, firstAt, head, line }: Verified): Kontrol => ({
  log: head.log,
  position: head.position,
  segl: head.seal,
  bundter: batches,
  linjer: line,
  foerste: firstAt,
  sidste: head.at
})
