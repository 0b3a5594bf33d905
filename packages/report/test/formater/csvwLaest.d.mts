/** What csvwLaest.mjs gives; it is JavaScript, since the libraries it leans on have no types. */
export declare const laesCsvw: (
  csv: string,
  metadata: string
) => Promise<{
  readonly raekker: ReadonlyArray<Readonly<Record<string, string>>>
  readonly typer: ReadonlyMap<string, string | undefined>
}>
