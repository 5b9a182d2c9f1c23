import type { Database, Tx } from '../../../platform/database/open.ts'
import type { FormContent, Localised } from '../../../platform/form/content.ts'
import type { Slot } from '../../../platform/form/type.ts'
import type { SeasonRules } from '../rules/season-data.ts'

/** A form with what its season decides about it. Frozen at first use, so it may be kept in memory. */
export interface SeasonForm {
  formVersionId: string
  seasonId: string
  programme: string
  year: number
  name: Localised
  content: FormContent
  rules: SeasonRules
  slots: Record<string, Slot & { name: Localised; sensitive: boolean }>
  requirements: { code: string; name: Localised; fields: string[]; documents: string[]; example: boolean }[]
}

const kept = new WeakMap<Database, Map<string, Promise<SeasonForm>>>()

/**
 * The form of a version; read once per process. Inside a transaction `tx` reads it: asking the pool for a second client there
 * would have all transactions wait for one another when the pool is used up.
 */
export function seasonForm(db: Database, formVersionId: string, tx: Tx = db): Promise<SeasonForm> {
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
    .innerJoin('form as f', 'f.id', 'v.form_id')
    .innerJoin('season as s', 's.id', 'f.season_id')
    .innerJoin('programme as p', 'p.id', 's.programme_id')
    .select(['v.id', 'v.content', 's.id as season_id', 's.year', 's.name', 's.rules', 'p.code as programme'])
    .where('v.id', '=', formVersionId)
    .executeTakeFirstOrThrow()
  const [documents, requirements] = await Promise.all([
    readSlots(db, row.season_id),
    readRequirements(db, row.season_id),
  ])
  return {
    formVersionId,
    seasonId: row.season_id,
    programme: row.programme,
    year: row.year,
    name: row.name as Localised,
    content: row.content as FormContent,
    rules: row.rules as SeasonRules,
    slots: Object.fromEntries(documents.map(slot => [slot.code, slot])),
    requirements,
  }
}

async function readSlots(db: Tx, seasonId: string) {
  const rows = await db
    .selectFrom('document_type')
    .select(['code', 'name', 'accepts', 'most', 'needed_to_submit', 'sensitive'])
    .where('season_id', '=', seasonId)
    .orderBy('position')
    .execute()
  return rows.map(row => ({
    code: row.code,
    name: row.name as Localised,
    accepts: row.accepts as Slot['accepts'],
    most: row.most,
    needed: row.needed_to_submit,
    sensitive: row.sensitive,
  }))
}

async function readRequirements(db: Tx, seasonId: string) {
  const rows = await db
    .selectFrom('requirement')
    .select(['code', 'name', 'fields', 'documents', 'example'])
    .where('season_id', '=', seasonId)
    .orderBy('position')
    .execute()
  return rows.map(row => ({ ...row, name: row.name as Localised }))
}
