import { versionOf, type Changed } from '../../../platform/staff-form/index.ts'
import type { Context } from '../../../platform/web/context.ts'
import { accountOfPerson } from '../data/accounts.ts'
import { closingReason, lastChange, type LastChange } from '../data/changes.ts'
import { movesOf } from '../data/moves.ts'
import { rolesOf } from '../data/persons.ts'
import type { closeForm, endForm, moveForm } from '../pages/person-forms.tsx'
import { lastDay } from '../rules/today.ts'
import { noteLook } from '../looks/handlers/note-look.ts'

/** The last day that another officer gave a role meanwhile, and why. */
export async function roleStanding(c: Context, id: string, grantId: string): Promise<Changed<typeof endForm.fields>> {
  const { db } = c.var.house
  const { validTo: to = null, endReason } = (await rolesOf(db, id)).find(role => role.id === grantId) ?? {}
  const acts = ['role.granted', 'role.ended', 'role.end-moved']
  const last = to ? await lastChange(db, id, acts, { to }) : undefined
  const values = { akhir: to ? lastDay(to) : undefined, 'alasan-akhir': endReason ?? undefined }
  return changed(c, id, to, values, last)
}

/** Whether and why another officer closed the account, or opened it again. */
export async function accountStanding(c: Context, id: string): Promise<Changed<typeof closeForm.fields>> {
  const { db } = c.var.house
  const account = await accountOfPerson(db, id)
  const last = await lastChange(db, id, ['account.closed', 'account.reopened'])
  const reason = (await closingReason(db, id)) ?? undefined
  return changed(c, id, account?.disabledAt, { 'alasan-tutup': reason }, last)
}

/** The phone to which another officer moved the account, and why. */
export async function phoneStanding(c: Context, id: string): Promise<Changed<typeof moveForm.fields>> {
  const { db } = c.var.house
  const account = await accountOfPerson(db, id)
  const [last] = account ? await movesOf(db, account.id) : []
  const values = { 'hp-baru': account?.phone ?? undefined, 'alasan-pindah': last?.reason }
  return changed(c, id, account?.phone, values, last && { by: last.by, at: last.happenedAt })
}

/** It names somebody: the look is written down, as for the person's own page. */
async function changed<V>(c: Context, id: string, standing: unknown, values: V, last: LastChange | undefined) {
  await noteLook(c, { subjectKind: 'person', subjectId: id })
  const version = versionOf(standing)
  return { back: `/kantor/orang/${id}`, standing: { values, version, by: last?.by ?? undefined, at: last?.at } }
}
