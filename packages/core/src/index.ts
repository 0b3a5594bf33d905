/** The public names, grouped as the rooms; nothing else is public. */

export { forklarAftale } from "./app/aftaleforklaring/forklarAftale.ts"
export type {
  Emne,
  Forklaringspunkt,
  Laesningsforklaring,
  Loefteforklaring,
  Tvivlsforklaring
} from "./app/aftaleforklaring/Loefteforklaring.ts"
export type { Bevis } from "./app/Bevissamler.ts"
export { type Baggrund, baggrund } from "./app/baggrund.ts"
export { bevisFor } from "./app/bevis.ts"
export type { Optegnet } from "./app/cellebeslutninger.ts"
export type {
  Afgoerelse,
  Afsender,
  Aktuelvalg,
  Delaftalelog,
  Fakta,
  Felter,
  Foelgevalg,
  Ny,
  Rettes,
  Valg
} from "./app/Delaftalelog.ts"
export { Delaftaler, delaftaler } from "./app/Delaftaler.ts"
export type { Aftalefund, Fundkode, Tosproget } from "./app/eftersyn/Aftalefund.ts"
export { efterse, efterseAftale } from "./app/eftersyn/eftersyn.ts"
export { filfeltfund, kanMangle } from "./app/eftersyn/filfelter.ts"
export type { ForklaretBevis, ForklaretTvivl, Forklaring } from "./app/Forklaring.ts"
export {
  Afvist,
  FindesIkke,
  IngenDelaftale,
  UgyldigDelaftale,
  UgyldigHelhedsplan,
  UgyldigtLogId,
  UlaeseligHaendelse
} from "./app/fejl.ts"
export { type Biblioteksfejl, fejlkode } from "./app/fejlkode.ts"
export type { Budgetlinje, Forbrug } from "./app/forbrug.ts"
export type { Omraadetal } from "./app/fordeling.ts"
export { forklar } from "./app/forklar.ts"
export type { Forkastet } from "./app/gemtTaelling.ts"
export { type Bundt, bundter, bundterAf } from "./app/haendelser.ts"
export type { Dublet } from "./app/helhedsplan/dubletter.ts"
export type { Plancelle, Plantal } from "./app/helhedsplan/faellestal.ts"
export {
  type Helhedsplanstatus,
  helhedsplanstatus,
  type Planlog,
  type Planvalg
} from "./app/helhedsplan/helhedsplanstatus.ts"
export type { Planfinansiering } from "./app/helhedsplan/planoekonomi.ts"
export type { Kadencekalender } from "./app/kadencekalender.ts"
export type { Celleadresse } from "./app/laesninger.ts"
export type { Leverancestatus } from "./app/leverancer.ts"
export { type Aktuel, type Genoptaget, type Loebende, type Loebevalg, loebende } from "./app/loebende.ts"
export type { Logstykke, VerificeretStykke } from "./app/logstykker.ts"
export { mangler, type Rykker } from "./app/mangler.ts"
export { type Opfoelgning, opfoelgning } from "./app/opfoelgning.ts"
export type { Driftsskifte, Overdragelse } from "./app/overdragelser.ts"
export { gruppenFor, type Laesefejl, type Regnskab, type TaltGruppe, taelOp } from "./app/Regnskab.ts"
export type { Graense, Snit, Statusvalg } from "./app/Statusvalg.ts"
export {
  type Aendring,
  type Aendringsaarsag,
  aendringsaarsager,
  type Sammenligning,
  sammenlign
} from "./app/sammenlign.ts"
export {
  fremskriv,
  indgaa,
  laesTilstand,
  proev,
  registrer,
  type Skrivefejl,
  type Tilstand,
  tilfoejTil
} from "./app/skriv.ts"
export { type Status, status } from "./app/status.ts"
export { stikproeve } from "./app/stikproeve.ts"
export { type Stykke, statusIStykker, type TaltStykke, taelStykke } from "./app/stykker.ts"
export { talsum } from "./app/talsum.ts"
export { type Dagsstand, tidslinje, tidslinjedage } from "./app/tidslinje.ts"
export {
  type Afgives,
  afgivUdgave,
  type Efterproevet,
  efterproevUdgaver,
  graenseFor,
  type Udgave
} from "./app/udgaver.ts"
export type { Sagsforloeb } from "./app/underretninger.ts"
export type { Svargrundlag, Undersoegelse, Undersoegelser } from "./app/undersoegelser.ts"
export { verificer } from "./app/verificer.ts"
export { verificerIStykker, verificerStykke } from "./app/verificerIStykker.ts"
export { vurderHaendelser } from "./app/vurderHaendelser.ts"
export { type Checkpoint, checkpointText, readCheckpoint } from "./audit/Checkpoint.ts"
export { type Continuation, continuation } from "./audit/continuation.ts"
export { decode as decodeEventLine } from "./audit/decode.ts"
export type { EventLine } from "./audit/EventLine.ts"
export { encode as encodeEventLine } from "./audit/encode.ts"
export { type Gathered, type Gatherer, makeGatherer } from "./audit/gather.ts"
export { emptyHead, type Head, isSameHead } from "./audit/Head.ts"
export { headAfter } from "./audit/headAfter.ts"
export { InvalidEvent, type InvalidEventCode } from "./audit/InvalidEvent.ts"
export { InvalidLine, type InvalidLineCode } from "./audit/InvalidLine.ts"
export { InvalidNote, type InvalidNoteCode } from "./audit/InvalidNote.ts"
export type { JsonObject, JsonValue } from "./audit/JsonValue.ts"
export { LogCorrupt, type LogCorruptCode, type LogFault } from "./audit/LogCorrupt.ts"
export { type Block, type CutLines, type LineCutter, makeLineCutter, withoutFirst } from "./audit/lines.ts"
export { isKeyName, keyId, type NoteKey, readVerifierKey, verifierKey } from "./audit/NoteKey.ts"
export {
  type BatchFault,
  batchText,
  batchTexts,
  follow,
  lastOf,
  misnumbered,
  type SealedBatch,
  sealBatch
} from "./audit/SealedBatch.ts"
export { openNote, type Sign, signNote, type Verify } from "./audit/SignedNote.ts"
export { type Commit, commitLine, genesisLine, readCommit, sealOf } from "./audit/seal.ts"
export { startOf, summarize, type Verified, type VerifiedBatch, verifyBatch, verifyBatches } from "./audit/verify.ts"
export { readExport, verifyExport } from "./audit/verifyExport.ts"
export { type Aftaletilstand, ingenAftale, type Revision, valgteFor } from "./decisions/Aftaletilstand.ts"
export type { Aftalekode, Afvisning, Afvisningskode } from "./decisions/Afvisning.ts"
export { DelaftaleDecider, type Indgaa } from "./decisions/DelaftaleDecider.ts"
export type { Import } from "./decisions/Importer.ts"
export { type Fund, type Opslag, opslag, type Voksende } from "./decisions/Opslag.ts"
export { type Aftale, nyeste, versionerne } from "./decisions/provRevision.ts"
export { beslut, type Grundlag, type Oensket } from "./decisions/registreringsbeslutning.ts"
export { sammeVaerdi, vaerdiAf } from "./decisions/vaerdi.ts"
export { type Bagtal, bagtal } from "./evaluation/bagtal.ts"
export { type AlternativVurdering, ensUnderAlle } from "./evaluation/fortolk.ts"
export * as Maaltal from "./evaluation/Maaltal.ts"
export { tiderFor } from "./evaluation/tider.ts"
export { type Udgangspunkt, udgangspunkt } from "./evaluation/udgangspunkt.ts"
export type { Vurdering } from "./evaluation/Vurdering.ts"
export type { Aarsgang, AarsgangAf } from "./events/Aarsgang.ts"
export type { Beslutning, BeslutningAf } from "./events/Beslutning.ts"
export { decode as decodeEvent, encode as encodeEvent, type StoredEvent, type Ulaeselig } from "./events/codec.ts"
export type { DelaftaleEvent, DelaftaleIndgaaet, ImportGennemfoert } from "./events/DelaftaleEvent.ts"
export type { ImportFortrudt } from "./events/Fortrydelse.ts"
export { type Pligt, pligter } from "./events/Pligt.ts"
export type { Registrering, RegistreringAf, Registreringstype } from "./events/Registrering.ts"
export { erRegistrering, registreringer } from "./events/Registrering.ts"
export type { RegistreringAnnulleret, RegistreringRettet } from "./events/Rettelse.ts"
export { lignerCpr } from "./ground/cpr.ts"
export * as Decimal from "./ground/Decimal.ts"
export * as Interval from "./ground/Interval.ts"
export * as LocalDate from "./ground/LocalDate.ts"
export { isLogId, LogId } from "./ground/LogId.ts"
export { Position } from "./ground/Position.ts"
export * as Rational from "./ground/Rational.ts"
export type { Recorded } from "./ground/Recorded.ts"
export { type Hashing, pureSha256, Sha256 } from "./ground/Sha256.ts"
export { type Admitted, admit } from "./store/admit.ts"
export { appendEvents, appendSealed } from "./store/appendEvents.ts"
export { HeadMoved, StoreFailure, type StoreFailureReason, TooLarge } from "./store/errors.ts"
export { exportLog } from "./store/exportLog.ts"
export { hints } from "./store/hints.ts"
export { inRange } from "./store/inRange.ts"
export { LogStore, type ReadRange } from "./store/LogStore.ts"
export { type Appender, makeAppender } from "./store/makeAppender.ts"
export { memoryStore } from "./store/memory.ts"
export { observed } from "./store/observed.ts"
export { readOn, readVerified } from "./store/readVerified.ts"
export { type NewEvent, sealEvents } from "./store/sealEvents.ts"
export type { Aarsag } from "./terms/Aarsag.ts"
export { Delaftale } from "./terms/Delaftale.ts"
export { type Faellestal, Helhedsplan, helhedsplanJsonSchema } from "./terms/Helhedsplan.ts"
export type { Filart, Haendelsesafbildning, Kolonne, Kontrol, Samling } from "./terms/Indlaesning.ts"
export { afbildningJsonSchema, delaftaleJsonSchema } from "./terms/jsonSchema.ts"
export { laesAfbildning } from "./terms/laesAfbildning.ts"
export { laesAendringer, laesDelaftale } from "./terms/laesDelaftale.ts"
export { laesHelhedsplan } from "./terms/laesHelhedsplan.ts"
export { maalingVed } from "./terms/laesning.ts"
export { Maaling } from "./terms/Maaling.ts"
export type { Fejl } from "./terms/Meld.ts"
export { moensteret } from "./terms/Moenster.ts"
export { arterI, forslag, type Navngivet, omraaderI } from "./terms/navne.ts"
export { provDelaftale } from "./terms/provDelaftale.ts"
export { tilfoejedeKolonner } from "./terms/provFilart.ts"
export { alleReferencer, egneIndikatorer, harUdgangspunkt, referencer } from "./terms/referencer.ts"
export { reviderer } from "./terms/reviderer.ts"
export type { Version } from "./terms/Version.ts"
