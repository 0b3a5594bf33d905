/** All that the import uses of core, in one place. */
import { LocalDate as Dag } from "@delaftale/core"

export {
  type Afvisning,
  arterI,
  beslut,
  type Delaftale,
  decodeEvent as decode,
  type Filart,
  type Fund,
  forslag,
  type Grundlag,
  type Haendelsesafbildning,
  type Kolonne,
  type Kontrol,
  lignerCpr,
  type Navngivet,
  type Oensket,
  type Opslag,
  omraaderI,
  opslag,
  type Registrering,
  type Registreringstype,
  registreringer,
  type Voksende,
  vaerdiAf
} from "@delaftale/core"

export type LocalDate = Dag.LocalDate
export const { isLocalDate, make: makeDate, toDanish } = Dag
