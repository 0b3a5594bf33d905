/** `delaftale decide reading|exemption|baseline|list`: what the board decides about how the agreement is measured. */
import type { Aftaletilstand } from "@delaftale/core"
import * as Argument from "effect/cli/Argument"
import * as Command from "effect/cli/Command"
import * as Flag from "effect/cli/Flag"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import { beslutningsvalg, faelles } from "../beslutning/beslutningsvalg.ts"
import { skriv, vedtager } from "../beslutning/skriv.ts"
import { visListe } from "../beslutning/visListe.ts"
import { sprog } from "../Sprog.ts"
import { felt, liste, logsted } from "../valg.ts"

const kriterium = Argument.String("kriterium").pipe(Argument.withDescription("Fx K1b"))
const omraade = Flag.String("omraade").pipe(Flag.withDescription("Boligområdets id"), Flag.optional)
const aarene = Flag.String("projektaar").pipe(Flag.withMetavar("2018/19,2019/20"))

const reading = Command.make(
  "reading",
  {
    log: logsted,
    kriterium,
    tvivl: Argument.String("tvivl").pipe(Argument.withDescription("Det, der er tvivl om, fx forloeb")),
    fortolkning: Argument.String("fortolkning").pipe(Argument.withDescription("Læsningen, der skal gælde")),
    aar: aarene.pipe(Flag.withDescription("De år, den gælder for; ellers alle"), Flag.optional),
    ...beslutningsvalg
  },
  Effect.fn("reading")(function* ({ aar, fortolkning, kriterium: id, log, tvivl, ...valgt }) {
    const beslutning = yield* faelles(valgt)
    const projektaar = Option.isSome(aar) ? liste(aar.value) : undefined
    const navne = { kriterium: id, tvivl, fortolkning, ...felt("projektaar", projektaar) }
    yield* skriv(log, { _tag: "FortolkningValgt", ...navne, ...beslutning }, vedtager, valgt)
  })
).pipe(Command.withDescription("Vælg, hvordan aftalens ord læses"))

const exemption = Command.make(
  "exemption",
  {
    log: logsted,
    kriterium,
    omraade,
    aar: aarene.pipe(Flag.withDescription("De år, der undtages")),
    ...beslutningsvalg
  },
  Effect.fn("exemption")(function* ({ aar, kriterium: id, log, omraade: sted, ...valgt }) {
    const beslutning = yield* faelles(valgt)
    const navne = { kriterium: id, ...felt("omraade", Option.getOrUndefined(sted)), projektaar: liste(aar) ?? [aar] }
    yield* skriv(log, { _tag: "UndtagelseGivet", ...navne, ...beslutning }, vedtager, valgt)
  })
).pipe(Command.withDescription('Undtag, hvor ordene giver plads til det ("hvor det er muligt")'))

const baseline = Command.make(
  "baseline",
  {
    log: logsted,
    kriterium,
    vaerdi: Argument.String("værdi").pipe(Argument.withDescription("Fx 46 eller 20,7")),
    omraade,
    periode: Flag.String("period").pipe(Flag.withDescription("Hvornår det var sådan, fx 2016")),
    ...beslutningsvalg
  },
  Effect.fn("baseline")(function* ({ kriterium: id, log, omraade: sted, periode, vaerdi, ...valgt }) {
    const beslutning = yield* faelles(valgt)
    const navne = { kriterium: id, ...felt("omraade", Option.getOrUndefined(sted)) }
    const tallet = { vaerdi: vaerdi.replace(",", "."), periode }
    yield* skriv(log, { _tag: "BaselineFastsat", ...navne, ...tallet, ...beslutning }, vedtager, valgt)
  })
).pipe(Command.withDescription("Fastsæt et udgangspunkt, som aftalens tekst ikke har"))

const raekker = ({ baselines, fortolkninger, undtagelser }: Aftaletilstand): ReadonlyArray<ReadonlyArray<string>> => [
  ...fortolkninger.map(({ dato, fortolkning, grundlag, kriterium: id, projektaar, tvivl }) => [
    dato,
    id,
    `${tvivl}: ${fortolkning}`,
    projektaar?.join(", ") ?? "",
    grundlag.dokument
  ]),
  ...undtagelser.map(({ dato, grundlag, kriterium: id, omraade: sted, projektaar }) => [
    dato,
    id,
    `undtaget${sted === undefined ? "" : `: ${sted}`}`,
    projektaar.join(", "),
    grundlag.dokument
  ]),
  ...baselines.map(({ dato, grundlag, kriterium: id, omraade: sted, periode, vaerdi }) => [
    dato,
    id,
    `baseline${sted === undefined ? "" : ` ${sted}`}: ${vaerdi.replace(".", ",")} (${periode})`,
    "",
    grundlag.dokument
  ])
]

const hoved = {
  da: ["Besluttet", "Løfte", "Beslutning", "Projektår", "Referat"],
  en: ["Decided", "Promise", "Decision", "Years", "Minutes"]
} as const

const list = Command.make("list", { log: logsted, lang: sprog }, ({ lang, log }) =>
  visListe(log, lang, hoved, (aftale) =>
    Effect.succeed(raekker(aftale).toSorted(([a = ""], [b = ""]) => (a < b ? -1 : a > b ? 1 : 0)))
  )
).pipe(Command.withDescription("Vis beslutningerne"))

export const decide = Command.make("decide").pipe(
  Command.withDescription("Bestyrelsens beslutninger om, hvordan der måles: fortolkning, undtagelse, baseline"),
  Command.withSubcommands([reading, exemption, baseline, list])
)
