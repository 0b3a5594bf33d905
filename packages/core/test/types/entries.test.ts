/** What the types of the entries promise. `npm test` compiles this; run, it says nothing. */
import type * as Layer from "effect/Layer"
import type * as Stream from "effect/Stream"
import type { Either } from "fp-ts/lib/Either.js"
import type { TaskEither } from "fp-ts/lib/TaskEither.js"
import { describe, expectTypeOf, it } from "vitest"
import * as fpTs from "../../src/fp-ts.ts"
import type * as core from "../../src/index.ts"
import * as promise from "../../src/promise.ts"
import type { givet, Svar } from "../../src/testing/givet.ts"

describe("the entries", () => {
  it("take a store whatever it fails with, and keep the failure in the type where there is one", () => {
    type Nede = { readonly _tag: "Nede" }
    type Lager = Layer.Layer<core.LogStore, Nede>
    expectTypeOf(promise.openDelaftaler<Nede>)
      .parameter(0)
      .toHaveProperty("store")
      .toEqualTypeOf<Lager>()
    expectTypeOf(fpTs.openDelaftaler<Nede>).returns.toEqualTypeOf<TaskEither<Nede, fpTs.Delaftaler>>()
    expectTypeOf(promise.openDelaftaler<never>).returns.toEqualTypeOf<Promise<promise.Delaftaler>>()
  })

  it("have the same verbs, each with the answer of the Effect entry", () => {
    expectTypeOf<keyof promise.Delaftalelog>().toEqualTypeOf<keyof core.Delaftalelog>()
    expectTypeOf<keyof fpTs.Delaftalelog>().toEqualTypeOf<keyof core.Delaftalelog>()
    type Verb = Exclude<keyof core.Delaftalelog, "id">
    type Svarene = { readonly [V in Verb]: Af<ReturnType<core.Delaftalelog[V]>> }
    expectTypeOf<{ readonly [V in Verb]: Af<ReturnType<promise.Delaftalelog[V]>> }>().toEqualTypeOf<Svarene>()
  })

  it("have in the type of a verb every error that it can fail with, and no other", () => {
    type Fejl<V extends keyof fpTs.Delaftalelog> = Venstre<fpTs.Delaftalelog[V]>
    expectTypeOf<Fejl<"registrer">>().toEqualTypeOf<core.Skrivefejl | core.Afvist>()
    expectTypeOf<Fejl<"status">>().toEqualTypeOf<core.Laesefejl | core.FindesIkke>()
    expectTypeOf<Fejl<"verificer">>().toEqualTypeOf<core.LogCorrupt | core.StoreFailure | core.UlaeseligHaendelse>()
    expectTypeOf<Fejl<"registrer" | "status" | "indgaa">["_tag"]>().toExtend<core.Biblioteksfejl["_tag"]>()
  })

  it("fail alike under Effect and fp-ts, verb by verb, and always with an error of the library", () => {
    type Verb = Exclude<keyof core.Delaftalelog, "id">
    type Fejlene = { readonly [V in Verb]: FejlAf<ReturnType<core.Delaftalelog[V]>> }
    expectTypeOf<{ readonly [V in Verb]: VenstreAf<ReturnType<fpTs.Delaftalelog[V]>> }>().toEqualTypeOf<Fejlene>()
    expectTypeOf<Fejlene[Verb]>().toExtend<core.Biblioteksfejl>()
    expectTypeOf<Fejlene[Verb]>().not.toBeAny()
    expectTypeOf<Fejlene[Verb]["code"]>().toExtend<string>()
  })

  it("let only facts be registered and only decisions decided", () => {
    expectTypeOf<core.Fakta["_tag"]>().extract<"RegistreringRettet" | "FortolkningValgt">().toBeNever()
    expectTypeOf<core.Afgoerelse["_tag"]>().extract<"TalOpgjort" | "StatusrapportAfgivet">().toBeNever()
    type Skrives = core.Fakta["_tag"] | core.Afgoerelse["_tag"]
    type Resten = Exclude<core.DelaftaleEvent["_tag"], Skrives>
    expectTypeOf<Resten>().toEqualTypeOf<
      | "DelaftaleIndgaaet"
      | "ImportGennemfoert"
      | "ImportFortrudt"
      | "RegistreringRettet"
      | "RegistreringAnnulleret"
      | "StatusrapportAfgivet"
    >()
  })

  it("let a correction name fields of one type of registration, also to take them away", () => {
    expectTypeOf<{ readonly deltagere: number }>().toExtend<core.Felter>()
    expectTypeOf<{ readonly deltagere: undefined }>().toExtend<core.Felter>()
    expectTypeOf<{ readonly deltagere: string }>().not.toExtend<core.Felter>()
    expectTypeOf<keyof Alle<core.Felter>>().extract<"_tag">().toBeNever()
  })
})

describe("givet", () => {
  it("asks for the events and the reasons of the decider that it is given", () => {
    type Story = ReturnType<typeof givet<core.Indgaa, core.Aftaletilstand, core.DelaftaleIndgaaet, core.Fejl>>
    expectTypeOf<Parameters<Story["naar"]>>().toEqualTypeOf<[command: core.Indgaa]>()
    expectTypeOf<ReturnType<Story["naar"]>>().toEqualTypeOf<Svar<core.DelaftaleIndgaaet, core.Fejl>>()
  })
})

/** What is in an effect, a stream, a promise or a loop. */
type Af<T> = T extends import("effect/Effect").Effect<infer A, infer _E>
  ? A
  : T extends Stream.Stream<infer A, infer _E>
    ? A
    : T extends AsyncIterable<infer A>
      ? A
      : Awaited<T>

/** What an effect or a stream fails with. */
type FejlAf<T> = T extends import("effect/Effect").Effect<infer _A, infer E>
  ? E
  : T extends Stream.Stream<infer _A, infer E>
    ? E
    : never

/** The Left of a task, or of what a loop gives. */
type VenstreAf<T> =
  T extends TaskEither<infer E, infer _A> ? E : T extends AsyncIterable<Either<infer E, infer _A>> ? E : never

type Venstre<F> = F extends (...args: infer _A) => TaskEither<infer E, unknown> ? E : never

/** The keys of all members together. */
type Alle<T> = T extends unknown ? { [K in keyof T]: K } : never
