import { sql } from 'kysely'
import type { World } from './world.ts'

/** The newest letter to somebody in the outbox. */
export async function newestLetter(world: World, recipient: string) {
  const { rows } = await sql<{ id: string; body: string; template: string; secret: boolean; channel: string }>`
    select id, body, template, secret, channel from message where recipient = ${recipient}
    order by created_at desc, id desc limit 1`.execute(world.house.db)
  return rows[0]
}

/** The path of the invitation or reset that somebody got last. */
export async function invitationPath(world: World, email: string): Promise<string> {
  const letter = await newestLetter(world, email)
  const found = /\/undangan\/[\w-]+/.exec(letter?.body ?? '')
  if (!found) throw new Error(`no invitation for ${email}`)
  return found[0]
}
