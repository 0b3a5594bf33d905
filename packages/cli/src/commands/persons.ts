/** `delaftale persons`: the table that says who is behind the pseudonyms of a log. */
import * as Console from "effect/Console"
import * as Argument from "effect/cli/Argument"
import * as Command from "effect/cli/Command"
import * as Flag from "effect/cli/Flag"
import * as Effect from "effect/Effect"
import { Brugsfejl } from "../Brugsfejl.ts"
import type { Persontabel } from "../persons/Persontabel.ts"
import { openTable, writeTable } from "../persons/tableFile.ts"
import { sprog, tekst } from "../Sprog.ts"

const persontabel = Flag.String("persons").pipe(
  Flag.withMetavar("FIL"),
  Flag.withDescription("Filen, som import --persons skrev")
)

const tabellen = (fil: string) =>
  Effect.flatMap(openTable(fil), (table) =>
    table === undefined
      ? Effect.fail(
          new Brugsfejl({ da: `Der er ingen persontabel i ${fil}.`, en: `There is no table of persons in ${fil}.` })
        )
      : Effect.succeed(table)
  )

const uden = ({ links, log }: Persontabel, noegle: string): Persontabel => ({
  log,
  links: new Map([...links].filter(([en]) => en !== noegle))
})

const ukendt = (fil: string) =>
  new Brugsfejl({
    da: `Nøglen står ikke i ${fil}. Intet er ændret. Den skal skrives præcis, som kontorets filer skriver den.`,
    en: `The key is not in ${fil}. Nothing was changed. Write it exactly as the files of the office do.`
  })

const forget = Command.make(
  "forget",
  {
    noegle: Argument.String("noegle").pipe(
      Argument.withDescription("Personens nøgle, som kontorets filer skriver den")
    ),
    fil: persontabel,
    lang: sprog
  },
  Effect.fn("persons forget")(function* ({ fil, lang, noegle }) {
    const table = yield* tabellen(fil)
    if (!table.links.has(noegle)) return yield* ukendt(fil)
    yield* writeTable(fil, uden(table, noegle))
    yield* Console.log(
      tekst(
        lang,
        `Forbindelsen er slettet i ${fil}. Loggen ${table.log} og dens tal er uændrede; ingen kan længere sige, hvem pseudonymet er.\nSlet også rækkerne i kontorets filer og kopier af ${fil}: nøglen får et nyt pseudonym, hvis den kommer igen.`,
        `The link is destroyed in ${fil}. The log ${table.log} and its figures are unchanged; nobody can say any more who the pseudonym is.\nDelete the rows in the office's files too, and copies of ${fil}: the key gets a new pseudonym if it comes again.`
      )
    )
  }, Effect.scoped)
).pipe(Command.withDescription("Slet forbindelsen mellem en person og pseudonymet i loggen"))

const list = Command.make(
  "list",
  { fil: persontabel, lang: sprog },
  Effect.fn("persons list")(function* ({ fil, lang }) {
    const { links, log } = yield* tabellen(fil)
    yield* Console.log(
      tekst(lang, `${fil}: ${links.size} personer i loggen ${log}.`, `${fil}: ${links.size} persons in the log ${log}.`)
    )
  }, Effect.scoped)
).pipe(Command.withDescription("Hvor mange personer der er i tabellen"))

export const persons = Command.make("persons").pipe(
  Command.withDescription("Personerne bag loggens pseudonymer"),
  Command.withSubcommands([forget, list])
)
