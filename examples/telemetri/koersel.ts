/** What a service does in a day, and what its telemetry says of it afterwards, kept in memory in place of a collector. */
import { readFileSync } from "node:fs"
import { openDelaftaler } from "@delaftale/core/promise"
import {
  AggregationTemporality,
  type DataPoint,
  InMemoryMetricExporter,
  PeriodicExportingMetricReader
} from "@opentelemetry/sdk-metrics"
import { InMemorySpanExporter, type ReadableSpan, SimpleSpanProcessor } from "@opentelemetry/sdk-trace-base"
import { storeSeenBy } from "./telemetri.ts"

const spist = (dato: string) =>
  ({
    by: "sekretariat",
    event: {
      _tag: "ArrangementRegistreret",
      dato,
      aktivitet: "mad",
      art: "faellesspisning",
      status: "afholdt",
      omraader: ["birkeparken"],
      tema: "Suppe"
    }
  }) as const

export interface Oversigt {
  readonly spans: ReadonlyArray<ReadableSpan>
  /** Counters by name, as they stood at the end. */
  readonly counters: ReadonlyMap<string, number>
}

export const koersel = async (): Promise<Oversigt> => {
  const spans = new InMemorySpanExporter()
  const metrics = new InMemoryMetricExporter(AggregationTemporality.CUMULATIVE)
  const reader = new PeriodicExportingMetricReader({ exporter: metrics, exportIntervalMillis: 3_600_000 })
  const delaftaler = await openDelaftaler({ store: storeSeenBy(new SimpleSpanProcessor(spans), reader) })
  const log = await delaftaler.open("faellesspisning")
  const delaftale = JSON.parse(readFileSync(new URL("../foerste-tal/delaftale.json", import.meta.url), "utf8"))
  await log.indgaa(delaftale, { by: "sekretariat", datagrundlag: "konstrueret" })
  await log.registrer([spist("2024-03-14"), spist("2024-09-19")])
  await log.status()
  await log.verificer()
  await reader.forceFlush()
  const kept = { spans: [...spans.getFinishedSpans()], counters: countersIn(metrics) }
  await delaftaler.close()
  return kept
}

const countersIn = (exporter: InMemoryMetricExporter): ReadonlyMap<string, number> => {
  const last = exporter.getMetrics().at(-1)
  const all = last?.scopeMetrics.flatMap(({ metrics }) => metrics) ?? []
  return new Map(
    all.flatMap(({ dataPoints, descriptor }) =>
      dataPoints.flatMap(({ value }: DataPoint<unknown>) =>
        typeof value === "number" ? [[descriptor.name, value] as const] : []
      )
    )
  )
}
