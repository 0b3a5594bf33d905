/** Migration 4: a log ends where its last line does. What said so beside the lines goes, and with it a write for each append. */
import { appendByKey } from "./appendByKey.ts"
import type { Migration, Names } from "./Migration.ts"

export const ends: Migration = {
  name: "ends by the lines themselves",
  statements: (names) => {
    const { reader, schema } = names
    return [
      `drop trigger only_grows on ${schema}.log`,
      `alter table ${schema}.log drop column position, drop column seal, drop column anchor, drop column at`,
      `create trigger only_grows before update on ${schema}.log
        for each row execute function ${schema}.refuse()`,
      `alter table ${schema}.log enable always trigger only_grows`,
      logEnd(names),
      ...appendByKey(names),
      `revoke all on function ${schema}.append_many(text, bigint, text, text),
        ${schema}.refuse_append(text, bigint, text, text, text) from public`,
      `revoke update, delete, truncate on ${schema}.log from ${names.owner}`,
      `grant select on ${schema}.log_end to ${reader}`
    ]
  }
}

/** A row for each log, with nothing in it where no commit line stands or no event above that, as no append leaves it. */
const logEnd = ({ schema }: Names): string => `
  create view ${schema}.log_end as
  select log.log_id, last.position, substr(last.linje, length(last.linje) - 66, 64) as seal, last.linje as anchor,
    split_part(event.linje, '"', 16) as at
  from ${schema}.log
    left join lateral (
      select position, linje from ${schema}.linje
      where log_id = log.log_id and slags = 2
      order by position desc limit 1
    ) as last on true
    left join ${schema}.linje as event
      on event.log_id = log.log_id and event.position = last.position and event.slags = 1`
