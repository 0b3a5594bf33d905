/** Spans and metrics to OpenTelemetry: whatever exporters a service has, handed to the store's layer. */
import { observed } from "@delaftale/core"
import { memoryStore } from "@delaftale/core/promise"
import * as OtelMetrics from "@effect/opentelemetry/OtelMetrics"
import * as OtelTracer from "@effect/opentelemetry/OtelTracer"
import * as Resource from "@effect/opentelemetry/Resource"
import type { MetricReader } from "@opentelemetry/sdk-metrics"
import { BasicTracerProvider, type SpanProcessor } from "@opentelemetry/sdk-trace-base"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"

/** Any store will do in place of the one in memory: `observed(fileStore("./logs"))`. */
export const storeSeenBy = (spans: SpanProcessor, metrics: MetricReader) => {
  const provider = Layer.effect(
    OtelTracer.OtelTracerProvider,
    Effect.acquireRelease(
      Effect.sync(() => new BasicTracerProvider({ spanProcessors: [spans] })),
      (opened) => Effect.promise(() => opened.shutdown())
    )
  )
  const tracer = Layer.provide(OtelTracer.layer, provider)
  const seen = Layer.mergeAll(
    tracer,
    OtelMetrics.layer(() => metrics)
  ).pipe(Layer.provide(Resource.layer({ serviceName: "delaftale-telemetri" })))
  return Layer.provideMerge(observed(memoryStore), seen)
}
