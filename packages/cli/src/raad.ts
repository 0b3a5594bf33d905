/** A database that does not answer, or does not let us in as we come: what to look at, or what its administrator has to run. */
import type { StoreFailure } from "@delaftale/core"
import type { Refusal } from "@delaftale/store-postgres"
import type { Besked } from "./Besked.ts"

/** Nothing where the failure is of another kind. */
export const raad = ({ cause, message }: StoreFailure): Besked | undefined => {
  switch (tagOf(cause)) {
    case "MightyRole":
      return forMaegtig(cause as Extract<Refusal, { _tag: "MightyRole" }>)
    case "NotMigrated":
      return ikkeMigreret(cause as Extract<Refusal, { _tag: "NotMigrated" }>)
    case "QueryFailure":
      return erTavs(cause) ? tavs(message) : erNaegtet(cause) ? naegtet(message) : undefined
    default:
      return erNaegtet(cause) ? naegtet(message) : undefined
  }
}

/** The statements that make a login as the store wants one. */
export const rettigheder = (roller: string): string =>
  `  create role app login;\n  grant ${roller}_writer, ${roller}_reader to app;`

const forMaegtig = ({ owner, role }: Extract<Refusal, { _tag: "MightyRole" }>): Besked => {
  const roller = owner.replace(/_owner$/, "")
  return {
    kode: 3,
    da:
      `Lageret åbnes ikke for ${role}, der kunne ændre historien: som superbruger, ejer af tabellerne eller med ret til ` +
      `at skrive i dem. Lav som superbruger et login, der kun har skriverens og læserens rolle:\n${rettigheder(roller)}\n` +
      `og brug det: postgres://app@VAERT/DATABASE. Til kun at læse er ${roller}_reader nok.`,
    en:
      `The store does not open for ${role}, who could change history: as a superuser, as owner of the tables or with ` +
      `the right to write to them. Make as a superuser a login with the writer's and the reader's role only:\n` +
      `${rettigheder(roller)}\nand use it: postgres://app@HOST/DATABASE. For reading only, ${roller}_reader will do.`
  }
}

const ikkeMigreret = ({ schema, version }: Extract<Refusal, { _tag: "NotMigrated" }>): Besked => ({
  kode: 3,
  da:
    `Skemaet ${schema} har version ${version}, og det er for gammelt eller slet ikke oprettet. Kør som en, der må oprette ` +
    `roller og skemaer:\n  delaftale migrate 'postgres://ADMIN@VAERT/DATABASE?schema=${schema}'`,
  en:
    `The schema ${schema} has version ${version}, which is too old, or it is not there at all. Run as somebody who may ` +
    `create roles and schemas:\n  delaftale migrate 'postgres://ADMIN@HOST/DATABASE?schema=${schema}'`
})

const tavs = (message: string): Besked => ({
  kode: 3,
  da: `Databasen kan ikke nås (${message}). Kører serveren, og er adressen skrevet rigtigt?`,
  en: `The database cannot be reached (${message}). Is the server running, and is the address written right?`
})

const naegtet = (message: string): Besked => ({
  kode: 3,
  da:
    `Databasen nægter dette login adgang (${message}). Giv det som superbruger rollerne:\n` +
    "  grant delaftale_writer, delaftale_reader to LOGIN;\n" +
    "Hedder skemaet noget andet end delaftale, begynder rollerne med dets navn, eller med det, migrate fik som --roles.",
  en:
    `The database denies access to this login (${message}). Grant it the roles as a superuser:\n` +
    "  grant delaftale_writer, delaftale_reader to LOGIN;\n" +
    "Where the schema is not delaftale, the roles begin with its name, or with what migrate was given as --roles."
})

const tagOf = (cause: unknown): unknown =>
  typeof cause === "object" && cause !== null && "_tag" in cause ? cause._tag : undefined

/** No server said anything, and nothing was sent to one. */
const erTavs = (cause: unknown): boolean =>
  typeof cause === "object" &&
  cause !== null &&
  "wasSent" in cause &&
  !cause.wasSent &&
  "state" in cause &&
  !cause.state

/** SQLSTATE 42501: insufficient privilege. */
export const erNaegtet = (cause: unknown): boolean =>
  typeof cause === "object" && cause !== null && "state" in cause && cause.state === "42501"
