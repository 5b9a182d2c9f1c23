import { sql, type SqlBool } from 'kysely'
import type { Tx } from '../../../platform/database/open.ts'
import type { FormContent, Localised, Question } from '../../../platform/form/content.ts'
import { slotsOf } from '../../../platform/form/slots.ts'
import type { JudgedForm } from '../../../platform/requirement/index.ts'
import { wasSentWith } from '../../../platform/response/index.ts'
import type { CallRules } from '../rules/call-data.ts'
import type { SeasonRules } from '../rules/season-data.ts'
import { callRequirements, type SeasonRequirement } from './requirements.ts'

/** A form with what its call and its season decide about it. Frozen at first use, so it may be kept in memory. */
export interface SeasonForm extends JudgedForm {
  formVersionId: string
  seasonId: string
  programme: string
  year: number
  name: Localised
  callId: string
  /** Code of the call. */
  call: string
  callName: Localised
  /** Begins every number. */
  prefix: string
  rules: CallRules & SeasonRules
  requirements: SeasonRequirement[]
}

const kept = new WeakMap<Tx, Map<string, Promise<SeasonForm>>>()

/**
 * The form of a version; read once per process, or once in a transaction that is given alone. Inside one `tx` reads it: asking the pool for a second client there
 * would have all transactions wait for one another when the pool is used up.
 */
export function seasonForm(db: Tx, formVersionId: string, tx: Tx = db): Promise<SeasonForm> {
  const forms = kept.get(db) ?? new Map<string, Promise<SeasonForm>>()
  kept.set(db, forms)
  const known = forms.get(formVersionId)
  if (known) return known
  const read = readForm(tx, formVersionId)
  forms.set(formVersionId, read)
  // A failed read is not kept.
  read.catch(() => forms.delete(formVersionId))
  return read
}

/** The forms that registrations for a call were sent with, the newest first. Before the first one it is the newest. */
export async function formsSent(db: Tx, callId: string): Promise<SeasonForm[]> {
  const versions = await db
    .selectFrom('form_version as v')
    .innerJoin('call as c', 'c.form_id', 'v.form_id')
    // Nothing was begun with one that is not frozen: its submissions need not be looked for.
    .select(['v.id', sql<SqlBool>`v.frozen_at is not null and ${wasSentWith('v.id')}`.as('was_sent')])
    .where('c.id', '=', callId)
    .orderBy('v.version', 'desc')
    .execute()
  const sent = versions.filter(version => version.was_sent)
  return Promise.all((sent.length > 0 ? sent : versions.slice(0, 1)).map(({ id }) => seasonForm(db, id)))
}

/** Nobody changes a form after its first answer. */
export async function freezeForm(tx: Tx, formVersionId: string, at: Date): Promise<void> {
  await tx
    .updateTable('form_version')
    .set({ frozen_at: at })
    .where('id', '=', formVersionId)
    .where('frozen_at', 'is', null)
    .execute()
}

async function readForm(db: Tx, formVersionId: string): Promise<SeasonForm> {
  const row = await db
    .selectFrom('form_version as v')
    .innerJoin('call as c', 'c.form_id', 'v.form_id')
    .innerJoin('season as s', 's.id', 'c.season_id')
    .innerJoin('programme as p', 'p.id', 's.programme_id')
    .select(['v.content', 's.id as season_id', 's.year', 's.name', 's.rules', 'p.code as programme'])
    .select(['c.id as call_id', 'c.code as call', 'c.name as call_name', 'c.prefix', 'c.rules as call_rules'])
    .where('v.id', '=', formVersionId)
    .executeTakeFirstOrThrow()
  const rules = { ...(row.call_rules as CallRules), ...(row.rules as SeasonRules) }
  const content = rules.numberIsBar ? withNeededNumber(row.content as FormContent) : (row.content as FormContent)
  return {
    formVersionId,
    seasonId: row.season_id,
    programme: row.programme,
    year: row.year,
    name: row.name as Localised,
    callId: row.call_id,
    call: row.call,
    callName: row.call_name as Localised,
    prefix: row.prefix,
    content,
    rules,
    slots: slotsOf(content),
    requirements: await callRequirements(db, row.call_id),
  }
}

/** Where a missing number bars from sending, its question takes no "belum ada". */
function withNeededNumber({ sections }: FormContent): FormContent {
  const needed = (question: Question): Question =>
    question.meaning === 'applicant.number' ? { ...question, none: undefined, optional: false } : question
  return {
    sections: sections.map(section => ({
      ...section,
      pages: section.pages.map(page => ({ ...page, questions: page.questions.map(needed) })),
    })),
  }
}
