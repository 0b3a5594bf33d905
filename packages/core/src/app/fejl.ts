/** What can go wrong between a log and an answer, besides the store itself; each with what is needed to act on it. */
import * as Schema from "effect/Schema"

/** An event whose seal is right but whose content this version cannot read. `kode` as in events/codec.ts. */
export class UlaeseligHaendelse extends Schema.TaggedError<UlaeseligHaendelse>()("UlaeseligHaendelse", {
  log: Schema.String,
  position: Schema.Int,
  /** Counted from 1 in the export of the log. */
  linje: Schema.Int,
  kode: Schema.String,
  grund: Schema.String
}) {
  override get message() {
    return `${this.log}: the event at position ${this.position} cannot be read: ${this.grund}`
  }
}

/** The log has no agreement to judge by, or had none on the day asked about. */
export class IngenDelaftale extends Schema.TaggedError<IngenDelaftale>()("IngenDelaftale", {
  log: Schema.String,
  kendtPr: Schema.optionalKey(Schema.String)
}) {
  override get message() {
    return this.kendtPr === undefined
      ? `${this.log}: the log does not begin with an agreement`
      : `${this.log}: no agreement was known on ${this.kendtPr}`
  }
}

/** The agreement is refused: `fejl` names each place and what was expected there. */
export class UgyldigDelaftale extends Schema.TaggedError<UgyldigDelaftale>()("UgyldigDelaftale", {
  fejl: Schema.Array(Schema.Struct({ sti: Schema.String, besked: Schema.String }))
}) {
  override get message() {
    return this.fejl.map(({ besked, sti }) => `${sti}: ${besked}`).join("\n")
  }
}

/** What was to be registered does not belong: every reason, with the number of the event it is about. */
export class Afvist extends Schema.TaggedError<Afvist>()("Afvist", {
  grunde: Schema.Array(
    Schema.Struct({
      kode: Schema.String,
      nummer: Schema.Int,
      felt: Schema.optionalKey(Schema.String),
      vaerdi: Schema.optionalKey(Schema.String),
      forslag: Schema.optionalKey(Schema.String),
      message: Schema.String
    })
  )
}) {
  override get message() {
    return this.grunde.map(({ kode, message, nummer }) => `event ${nummer}: ${kode}: ${message}`).join("\n")
  }
}

/** The year, criterion or area asked for is not in the table of verdicts. */
export class FindesIkke extends Schema.TaggedError<FindesIkke>()("FindesIkke", {
  hvad: Schema.Literals(["projektaar", "kriterium", "omraade"]),
  vaerdi: Schema.String,
  kendte: Schema.Array(Schema.String)
}) {
  override get message() {
    return `"${this.vaerdi}" is no ${this.hvad} of the table; there is: ${this.kendte.join(", ")}`
  }
}
