/** `delaftale migrate <lager>`: brings a database to the version that this package knows. */
import * as Console from "effect/Console"
import * as Argument from "effect/cli/Argument"
import * as Command from "effect/cli/Command"
import * as Flag from "effect/cli/Flag"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import { Brugsfejl } from "../Brugsfejl.ts"
import { erNavn } from "../databasested.ts"
import { laesLagersted } from "../lagersted.ts"
import { erNaegtet, rettigheder } from "../raad.ts"
import { sprog, tekst } from "../Sprog.ts"
import { felt } from "../valg.ts"

const kunDatabaser = new Brugsfejl({
  da: "migrate er til databaser: postgres://ADMIN@VAERT/DATABASE. En mappe skal ikke forberedes; begynd dens logge med init.",
  en: "migrate is for databases: postgres://ADMIN@HOST/DATABASE. A folder needs no preparation; begin its logs with init."
})

const flestDele = 1024

const delene = (dele: number | undefined): Effect.Effect<number | undefined, Brugsfejl> =>
  dele === undefined || (dele >= 0 && dele <= flestDele)
    ? Effect.succeed(dele)
    : Effect.fail(
        new Brugsfejl({
          da: `--partitions ${dele}: skriv et helt tal fra 0 (én tabel) til ${flestDele}.`,
          en: `--partitions ${dele}: write a whole number from 0 (one table) to ${flestDele}.`
        })
      )

const rollerne = (roller: string | undefined): Effect.Effect<string | undefined, Brugsfejl> =>
  roller === undefined || erNavn(roller)
    ? Effect.succeed(roller)
    : Effect.fail(
        new Brugsfejl({
          da: `--roles "${roller}": skriv små bogstaver a-z, tal og _, højst 48 tegn, og ikke pg_ forrest.`,
          en: `--roles "${roller}": write a-z in lower case, digits and _, at most 48 characters, not beginning with pg_.`
        })
      )

const maaIkke = (vist: string): Brugsfejl =>
  new Brugsfejl({
    da: `${vist}: dette login må ikke ændre databasen. Kør migrate som superbruger, eller som en, der må oprette roller og skemaer og er med i ejerens rolle.`,
    en: `${vist}: this login may not alter the database. Run migrate as a superuser, or as one that may create roles and schemas and is a member of the owner's role.`
  })

export const migrate = Command.make(
  "migrate",
  {
    lager: Argument.String("lager").pipe(
      Argument.withDescription("postgres://ADMIN@VAERT/DATABASE, med ?schema=SKEMA hvor det ikke hedder delaftale")
    ),
    partitions: Flag.Int("partitions").pipe(
      Flag.withDescription("Del linjerne i så mange dele efter log; gælder kun den første gang"),
      Flag.optional
    ),
    roles: Flag.String("roles").pipe(
      Flag.withDescription("Det, rollernes navne begynder med; ellers skemaets navn"),
      Flag.optional
    ),
    lang: sprog
  },
  Effect.fn("migrate")(function* ({ lager, lang, partitions, roles }) {
    const sted = yield* Effect.fromResult(laesLagersted(lager))
    if (sted._tag === "Mappe") return yield* kunDatabaser
    const dele = yield* delene(Option.getOrUndefined(partitions))
    const roller = yield* rollerne(Option.getOrUndefined(roles))
    const { schema = "delaftale", url, vist } = sted.database
    const store = yield* Effect.promise(() => import("@delaftale/store-postgres"))
    const { from, to } = yield* store
      .migrate({ url, schema, ...felt("partitions", dele), ...felt("roles", roller) })
      .pipe(Effect.mapError((fejl) => (erNaegtet(fejl.cause) ? maaIkke(vist) : fejl)))
    yield* Console.log(
      [
        tekst(lang, `Skemaet ${schema} i ${vist}`, `The schema ${schema} in ${vist}`),
        tekst(lang, `  før        version ${from}`, `  before     version ${from}`),
        tekst(lang, `  nu         version ${to}`, `  now        version ${to}`),
        ...(from === to ? [tekst(lang, "Der var intet at gøre.", "There was nothing to do.")] : []),
        ...(from === 0
          ? [
              tekst(lang, "Giv programmets login dets rettigheder:", "Give the application's login its rights:"),
              rettigheder(roller ?? schema)
            ]
          : [])
      ].join("\n")
    )
    if (from > 0 && dele !== undefined) yield* Console.error(tekst(lang, ...forSent))
  })
).pipe(Command.withDescription("Bring en database til den version, som denne udgave kender"))

const forSent = [
  "--partitions gælder kun den første gang: linjerne er delt, som de var.",
  "--partitions counts only the first time: the lines are cut as they were."
] as const
