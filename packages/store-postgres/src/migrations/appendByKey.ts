/** The door into the tables once a log ends where its last line does: by the key alone, without a row to move on. */
import { stateOf } from "../QueryFailure.ts"
import type { Names } from "./Migration.ts"

/** In the order in which they call each other, the last first. */
export const appendByKey = (names: Names): ReadonlyArray<string> => [
  refuseAppend(names),
  appendMany(names),
  append(names)
]

const safe = `language plpgsql security definer
  set search_path = pg_catalog, pg_temp set enable_seqscan = off`

/**
 * One batch of one event, which is most of what is appended. Built as it must be written, and compared. Each of the two
 * last lines of the log, its commit line and the event above, brings in one of the two new ones, if it is the line that
 * was handed in, or not later than the new event; both must. Two at once at one end write the same keys: the second finds them
 * taken once the first has committed. All that is not so plain is for the function for many.
 */
const append = ({ schema }: Names): string => `
  create or replace function ${schema}.append(
    given_log text, given_position bigint, given_anchor text, given_text text
  ) returns void ${safe}
  as $append$
  declare
    next bigint := given_position + 1;
    line text collate "C" := split_part(given_text, E'\\n', 1);
    time text collate "C" := split_part(line, '"', 16);
    commit text collate "C" := '{"commit":{"from":' || next || ',"count":1,"prev":"'
      || substr(given_anchor, length(given_anchor) - 66, 64) || '","sha256":"'
      || encode(sha256(convert_to(given_anchor || E'\\n' || line || E'\\n', 'UTF8')), 'hex') || '"}}';
    added integer;
  begin
    if given_text = line || E'\\n' || commit || E'\\n' and starts_with(line, '{"p":' || next || ',"id":"')
      and octet_length(line) < 1048576 and strpos(line, chr(13)) = 0
    then
      if current_setting('synchronous_commit') = 'off' then
        perform set_config('synchronous_commit', 'on', true);
      end if;
      insert into ${schema}.linje
        select given_log, next, slags, case slags when 1 then line else commit end
        from ${schema}.linje
        where log_id = given_log and position = given_position
          and case slags when 1 then split_part(linje, '"', 16) <= time when 2 then linje = given_anchor end
        order by slags
        on conflict do nothing;
      get diagnostics added = row_count;
      if added = 2 then
        return;
      elsif added = 1 then
        perform ${schema}.refuse_append(given_log, given_position, given_anchor, given_text, commit);
      end if;
    end if;
    perform ${schema}.append_many(given_log, given_position, given_anchor, given_text);
  end
  $append$`

/**
 * Any number of batches, also the first of a log. `given_anchor` is the line that the first goes on from: the last
 * commit line, or the genesis line. `given_text` is what is added to the export: event lines and commit lines, each
 * with its LF. All is judged as if the log ended with that line, with the seals computed here from the text; a commit
 * line must be the one that they ask for, so that no client can break the chain. Only then is the first line written,
 * if the log does end there: its key is the gate. The others follow.
 *
 * The text is cut before each commit line: a piece is the line above a batch, but for its beginning, and the events of
 * the batch, which is what its seal is made of. The events of a batch as a rule have one time (it stands between the
 * 15th and the 16th quotation mark); only where they do not is each compared with the one before it.
 */
const appendMany = ({ schema }: Names): string => `
  create function ${schema}.append_many(given_log text, given_position bigint, given_anchor text, given_text text)
  returns void ${safe}
  as $append$
  declare
    genesis text collate "C" := '{"log":{"id":"' || given_log || '","format":1}}';
    at_position bigint := given_position;
    at_anchor text collate "C" := given_anchor;
    at_seal text collate "C";
    at_time text collate "C" := '';
    first_time text collate "C";
    prev text collate "C";
    pieces text[] collate "C" := string_to_array(given_text, E'\\n{"commit":');
    sealed text collate "C" := given_anchor || E'\\n' || pieces[1] || E'\\n';
    lines text[] collate "C";
    count integer;
    time text collate "C";
    own bigint[];
    positions bigint[] := '{}';
    fits boolean := cardinality(pieces) > 1 and strpos(given_text, chr(13)) = 0 and given_position >= 0;
    at_once boolean;
    is_on boolean := false;
  begin
    if given_log is null or given_anchor is null or fits is null then
      raise exception using errcode = '${stateOf.refused}', message = 'no log id, end or text of lines';
    end if;
    if current_setting('synchronous_commit') = 'off' then
      perform set_config('synchronous_commit', 'on', true);
    end if;

    if starts_with(given_anchor, '{"commit":') then
      at_seal := substr(given_anchor, length(given_anchor) - 66, 64);
    else
      at_seal := encode(sha256(convert_to(given_anchor || E'\\n', 'UTF8')), 'hex');
    end if;
    for i in 2 .. cardinality(pieces) loop
      lines := string_to_array(sealed, E'\\n');
      count := cardinality(lines) - 2;
      time := split_part(lines[2], '"', 16);
      fits := fits and lines[1] = at_anchor and time >= at_time and count <= 100000;
      first_time := coalesce(first_time, time);
      at_time := time;
      if count = 1 then
        fits := fits and starts_with(lines[2], '{"p":' || at_position + 1 || ',"id":"')
          and octet_length(lines[2]) < 1048576;
        positions := positions || array[at_position + 1, at_position + 1];
      else
        select fits and bool_and(starts_with(line, '{"p":' || at_position + n - 1 || ',"id":"')
              and octet_length(line) < 1048576),
            bool_and(split_part(line, '"', 16) = time), array_agg(at_position + n - 1)
          into fits, at_once, own
          from unnest(lines) with ordinality as each (line, n)
          where n between 2 and count + 1;
        if not at_once then
          select fits and bool_and(at >= earlier), max(at)
            into fits, at_time
            from (
              select at, lag(at, 1, at) over (order by n) as earlier
              from unnest(lines[2:count + 1]) with ordinality as each (line, n), split_part(line, '"', 16) as at
            ) as times;
        end if;
        positions := positions || own || at_position + count;
      end if;

      prev := at_seal;
      at_seal := encode(sha256(convert_to(sealed, 'UTF8')), 'hex');
      at_anchor := '{"commit":{"from":' || at_position + 1 || ',"count":' || count
        || ',"prev":"' || prev || '","sha256":"' || at_seal || '"}}';
      fits := fits and octet_length(sealed) - octet_length(lines[1]) + octet_length(at_anchor) <= 67108864;
      at_position := at_position + count;
      sealed := '{"commit":' || pieces[i] || E'\\n';
    end loop;
    fits := fits and sealed = at_anchor || E'\\n\\n';

    if fits then
      insert into ${schema}.linje
        select given_log, given_position + 1, 1, split_part(given_text, E'\\n', 1)
        from ${schema}.linje as last, ${schema}.linje as event
        where last.log_id = given_log and last.position = given_position and last.slags = 2
          and last.linje = given_anchor
          and event.log_id = given_log and event.position = given_position and event.slags = 1
          and split_part(event.linje, '"', 16) <= first_time
        on conflict do nothing;
      is_on := found;
      positions[1] := null;
    end if;
    if not is_on and fits and given_position = 0 and given_anchor = genesis
      and given_log ~ '^[a-z0-9][a-z0-9-]{0,62}$'
    then
      insert into ${schema}.log values (given_log) on conflict do nothing;
      is_on := found;
      if found then
        insert into ${schema}.linje
          values (given_log, 0, 0, genesis), (given_log, 1, 1, split_part(given_text, E'\\n', 1));
      end if;
    end if;
    if not is_on then
      perform ${schema}.refuse_append(given_log, given_position, given_anchor, given_text, '');
    end if;

    insert into ${schema}.linje
      select given_log, position, case when starts_with(line, '{"commit":') then 2 else 1 end, line
      from unnest(string_to_array(given_text, E'\\n'), positions) as each (line, position)
      where position is not null;
  end
  $append$`

/**
 * Says why not, which it does in every case: what is handed in goes on from another end, or is no batch that follows.
 * `given_tried` is a commit line that is overlooked: the one that was tried may have found a place inside a larger batch
 * or behind a later time, until the refusal undoes it. The end is looked up in two steps by the key: as a join of the
 * lines with themselves it took seconds on a server that had no statistics.
 */
const refuseAppend = ({ schema }: Names): string => `
  create function ${schema}.refuse_append(
    given_log text, given_position bigint, given_anchor text, given_text text, given_tried text
  ) returns void ${safe} set enable_bitmapscan = off
  as $refuse$
  declare
    head ${schema}.log_end;
  begin
    head := (given_log, 0, null, '{"log":{"id":"' || given_log || '","format":1}}', '');
    head.seal := encode(sha256(convert_to(head.anchor || E'\\n', 'UTF8')), 'hex');
    if exists (select from ${schema}.log where log_id = given_log) then
      select position, linje into head.position, head.anchor
        from ${schema}.linje
        where log_id = given_log and slags = 2 and linje <> given_tried
        order by position desc limit 1;
      head.seal := substr(head.anchor, length(head.anchor) - 66, 64);
      select split_part(linje, '"', 16) into head.at
        from ${schema}.linje
        where log_id = given_log and position = head.position and slags = 1;
    end if;
    if head.position <> given_position or head.anchor <> given_anchor then
      raise exception using errcode = '${stateOf.headMoved}', message = 'the log ends elsewhere',
        detail = json_build_object('position', head.position, 'seal', head.seal, 'anchor', head.anchor,
          'at', head.at, 'stands', exists (select from ${schema}.linje where log_id = given_log
            and position > given_position and slags = 2 and linje <> given_tried
            and linje = split_part(given_text, E'\\n', -2)))::text;
    end if;
    raise exception using errcode = '${stateOf.refused}', message = 'what was handed in is no batch that follows';
  end
  $refuse$`
