import {
  addressCode,
  flag,
  fraction,
  instant,
  isoDate,
  list,
  localised,
  oneOf,
  pattern,
  record,
  text,
  whole,
} from '../../../../platform/shape/shape.ts'
import { callShape } from './call-shape.ts'

const programme = { code: addressCode, name: localised, summary: localised }
const ruleCode = pattern(/^[A-Za-z0-9][A-Za-z0-9_-]{0,59}$/, 'letters, digits, _ and -')
const amount = whole(0, 999_999_999_999_999)

const change = record({
  opens: instant,
  closes: instant,
  adopted: flag,
  reason: localised,
  source: text(200),
  at: instant,
})

const stage = record(
  { code: addressCode, kind: addressCode, name: localised, summary: localised },
  {
    level: whole(1, 9),
    from: isoDate,
    to: isoDate,
    text: localised,
    window: record({ changes: list(change, 1, 100) }),
  },
)

const criterion = record({ code: ruleCode, name: localised, weight: whole(1, 100) })
const rubric = record({ stage: addressCode, example: flag, criteria: list(criterion, 1, 50) })

/** The words of `opop select`, and `only`. */
const column = text(60)
const quotaRule = record(
  { total: whole(1, 1_000_000) },
  {
    minimum: list(record({ by: column, at_least: whole(0, 1_000_000) }, { when: column }), 1, 50),
    maximum: list(record({ by: column, at_most: whole(0, 1_000_000) }), 1, 50),
    share: list(record({ by: column, value: column }, { at_least: fraction(), at_most: fraction() }), 1, 50),
    only: list(record({ by: column, value: column }), 1, 50),
    reserves: whole(0, 1_000_000),
    ties: list(column, 1, 20),
    draw_seed: column,
  },
)

const prize = record(
  {
    stage: addressCode,
    name: localised,
    amount,
    kindOfFund: oneOf(['hadiah', 'bantuan', 'hibah']),
    tranches: list(record({ share: fraction(), condition: localised }), 1, 20),
  },
  { tax: text(200) },
)

const promise = record(
  {
    of: oneOf(['programme', 'season']),
    code: addressCode,
    name: localised,
    value: amount,
    unit: text(60),
    source: text(200),
  },
  { stage: addressCode },
)

/** The whole of a season, part by part. What stands in a form is judged by the form's own check. */
export const seasonShape = record({
  programme: record(programme, { parent: record(programme) }),
  year: whole(1990, 2100),
  name: localised,
  mode: oneOf(['live', 'rehearsal']),
  rules: record({ source: localised, referenceDate: isoDate }, { secondFactor: flag }),
  stages: list(stage, 1, 200),
  calls: list(callShape, 1, 100),
  reasons: list(record({ code: ruleCode, name: localised, advice: localised }), 0, 200),
  rubrics: list(rubric, 0, 100),
  quotas: list(record({ stage: addressCode, rule: quotaRule, example: flag }), 0, 100),
  prizes: list(prize, 0, 200),
  promises: list(promise, 0, 200),
})
