import type { Lang } from '../../../design/index.ts'
import type { HistoryEntry } from '../../history/index.ts'
import { scopeAllows, type Placed } from '../../policy/index.ts'
import { staffPost } from '../../staff-form/index.ts'
import type { Tx } from '../../database/open.ts'
import type { Context } from '../../web/context.ts'
import { problem } from '../../web/problem.tsx'
import { page, seeOther } from '../../web/reply.ts'
import { isUuid } from '../../web/uuid.ts'
import { words } from '../words.ts'
import { addNote } from './add-note.ts'
import { notesOf } from './data.ts'
import { noteForm, RefusedNote } from './form.tsx'
import type { NoteKind } from './note.ts'

/** How a room has notes written about its subjects: the kind, how one is found, and its page. */
export interface NotedRoom<Subject extends Placed> {
  kind: NoteKind
  find(tx: Tx, id: string): Promise<Subject | undefined>
  title(subject: Subject, lang: Lang): string
  /** Its page; its notes are posted to `/catatan` below it. */
  at(id: string): string
}

/** Where a note about a subject is posted. */
export function notePath<Subject extends Placed>({ at }: Pick<NotedRoom<Subject>, 'at'>, id: string): string {
  return `${at(id)}/catatan`
}

/** POST of a note about the subject whose id the address names. */
export async function postNote<Subject extends Placed>(c: Context, room: NotedRoom<Subject>): Promise<Response> {
  const { house, lang, scope } = c.var
  const id = c.req.param('id') ?? ''
  const subject = isUuid(id) ? await room.find(house.db, id) : undefined
  if (!subject || !scopeAllows(scope, subject)) return problem(c, 404)
  const title = room.title(subject, lang)
  const post = staffPost(noteForm, {
    async act({ var: { actor, now } }, { catatan: said }) {
      await addNote(house, room.kind, { subjectId: id, said }, actor, now)
      return seeOther(c, room.at(id))
    },
    show: (_, returned) => {
      const body = <RefusedNote {...{ lang, title, returned }} action={notePath(room, id)} back={room.at(id)} />
      return page(c, { title: words(lang).notes.add, problem: true }, body, returned.status)
    },
  })
  return post(c)
}

/** What was noted, as the history of the subject tells it. */
export async function noteEvents(tx: Tx, lang: Lang, subjectId: string): Promise<HistoryEntry[]> {
  const notes = await notesOf(tx, subjectId)
  return notes.map(({ at, by: who, said: detail }) => ({ at, who, title: words(lang).notes.note, detail }))
}
