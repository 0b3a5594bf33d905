/** The service when its database goes away, and when it is told to stop: a process of its own, over a server of its own. */
import { type ChildProcess, spawn } from "node:child_process"
import { once } from "node:events"
import { type ClientRequest, type IncomingMessage, request } from "node:http"
import { createInterface } from "node:readline"
import { setTimeout as vent } from "node:timers/promises"
import { fileURLToPath } from "node:url"
import pg from "pg"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { type PostgresServer, startPostgres } from "../../../testing/startPostgres.ts"
import { nytLager, spist } from "./lager.ts"

let postgres: PostgresServer
let schema = ""
let url = ""
beforeAll(async () => {
  postgres = await startPostgres()
  schema = (await nytLager(postgres.url)).schema
  url = await loginFor(postgres.url)
})
afterAll(() => postgres.stop())

/** A role that may append and read and nothing else, as an operator gives it to an application. */
const loginFor = async (admin: string): Promise<string> => {
  const klient = new pg.Client({ connectionString: admin })
  await klient.connect()
  await klient.query("create role tjeneste login; grant delaftale_test_writer, delaftale_test_reader to tjeneste")
  await klient.end()
  return admin.replace("postgres@", "tjeneste@")
}

interface Proces {
  readonly barn: ChildProcess
  readonly url: string
  readonly linjer: ReadonlyArray<Readonly<Record<string, unknown>>>
  readonly slut: Promise<number | null>
}

const begynd = async (): Promise<Proces> => {
  const fil = fileURLToPath(new URL("../serve.ts", import.meta.url))
  const barn = spawn(
    process.execPath,
    ["--conditions=delaftale-source", "--disable-warning=ExperimentalWarning", fil],
    {
      env: { ...process.env, DATABASE_URL: url, DATABASE_SCHEMA: schema, PORT: "0" },
      stdio: ["ignore", "pipe", "inherit"]
    }
  )
  const slut = once(barn, "exit").then(([kode]) => kode as number | null)
  const linjer: Array<Readonly<Record<string, unknown>>> = []
  const laest = createInterface({ input: barn.stdout! })
  laest.on("line", (linje) => linjer.push(JSON.parse(linje)))
  await once(laest, "line")
  return { barn, url: String(linjer[0]?.["url"]), linjer, slut }
}

const medProces = async (brug: (proces: Proces) => Promise<void>): Promise<void> => {
  const proces = await begynd()
  try {
    await brug(proces)
  } finally {
    proces.barn.kill("SIGKILL")
  }
}

/** A call whose body is begun and not ended. */
const halvtKald = (adresse: string, krop: string): ClientRequest => {
  const kald = request(`${adresse}/logs/mad/registreringer`, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      "content-length": Buffer.byteLength(krop),
      "idempotency-key": "under-vejs"
    }
  })
  kald.write(krop.slice(0, 10))
  return kald
}

const indtil = async (gaelder: () => boolean | Promise<boolean>): Promise<void> => {
  while (!(await gaelder())) await vent(20)
}

const klar = async (adresse: string): Promise<number> => (await fetch(`${adresse}/ready`)).status

describe("the service as a process", () => {
  it("finishes what is under way when it is told to stop, ends the streams, and exits with 0", () =>
    medProces(async ({ barn, linjer, slut, url: adresse }) => {
      const stroem = await fetch(`${adresse}/logs/mad/foelg`)
      const laeser = stroem.body!.getReader()
      // the first answer has been given before it is told to stop, however slow the machine is
      expect(new TextDecoder().decode((await laeser.read()).value)).toMatch(/^event: status\n/)
      const krop = JSON.stringify({ nye: [spist("2024-03-14")] })
      const kald = halvtKald(adresse, krop)
      const svar = once(kald, "response") as Promise<[IncomingMessage]>
      // another call after it, so that the first has come in
      await indtil(async () => (await klar(adresse)) === 200)
      barn.kill("SIGTERM")
      await indtil(() => linjer.some(({ hvad }) => hvad === "stopper"))
      for (let stykke = await laeser.read(); !stykke.done; ) stykke = await laeser.read()
      kald.end(krop.slice(10))
      expect((await svar)[0].statusCode).toBe(201)
      expect(await slut).toBe(0)
      expect(linjer.at(-1)).toMatchObject({ hvad: "stoppet" })
      await expect(fetch(`${adresse}/live`)).rejects.toThrow()
    }))

  it("is not ready while its database is away, says so of each call, and goes on when it is back", () =>
    medProces(async ({ slut, barn, url: adresse }) => {
      await indtil(async () => (await klar(adresse)) === 200)
      await postgres.kill()
      expect(await klar(adresse)).toBe(503)
      expect((await fetch(`${adresse}/live`)).status).toBe(200)
      const svar = await fetch(`${adresse}/logs/mad/status`)
      expect([svar.status, await svar.json()]).toEqual([503, expect.objectContaining({ kode: "io" })])
      await postgres.start()
      await indtil(async () => (await klar(adresse)) === 200)
      expect((await fetch(`${adresse}/logs/mad/status`)).status).toBe(200)
      barn.kill("SIGTERM")
      expect(await slut).toBe(0)
    }))
})
