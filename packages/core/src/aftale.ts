/** Agreements written in TypeScript: the frame, measures and demands that suit each other; plain data comes out. */
export { type Bygger, byg } from "./terms/byg/byg.ts"
export {
  type Flytning,
  type Forloebsvalg,
  flyttet,
  fraAaretFoer,
  iTrin,
  lineaert,
  sammensat,
  type Trin
} from "./terms/byg/forloeb.ts"
export {
  alle,
  type Delen,
  forbedret,
  hoejst,
  iHverPeriode,
  iHvertOmraade,
  ikkeVaerreEnd,
  type Kravet,
  mellem,
  mindst,
  nogle,
  om,
  type Strengt
} from "./terms/byg/Kravet.ts"
export type {
  Bedoemmelse,
  Forpligtelsesord,
  Fristen,
  Kriterieord,
  Laesning,
  Maalt,
  Ordene,
  Tvivlen
} from "./terms/byg/Kriteriet.ts"
export type { Art, Maal, Tal } from "./terms/byg/Maal.ts"
export type { Formen, Maalene } from "./terms/byg/maalene.ts"
export type {
  AarI,
  AktivitetI,
  ArtI,
  EnhedAf,
  NoegletalI,
  OmraadeI,
  Ramme,
  RegisterI,
  SpoergsmaalI,
  SvarI
} from "./terms/byg/Ramme.ts"
export {
  aaretFoer,
  aftaltSamlet,
  fastsat,
  type Graense,
  maaltDagenFoer,
  maaltDen,
  maaltI,
  type Omfang,
  type Referencen,
  talletFor,
  type Udgangspunkt
} from "./terms/byg/Referencen.ts"
export type { Arrangementer, Besvarelser, Deltagelser, Tilknytninger } from "./terms/byg/Udvalget.ts"
