import { formatNumber, type Lang, type Task } from '../../design/index.ts'
import { urgencies, type HomeTask, type Waiting } from './slot.ts'
import { words } from './words.ts'

/** The tasks of all rooms as rows: what waits for somebody first, then by urgency, then in the order they are told in. */
export function taskRows(lang: Lang, tasks: readonly HomeTask[]): Task[] {
  const place = ({ urgency }: HomeTask) => urgencies.indexOf(urgency)
  const rows = tasks.toSorted((a, b) => place(a) - place(b)).flatMap(task => rowsOf(lang, task))
  return [...rows.filter(row => row.href), ...rows.filter(row => !row.href)]
}

function rowsOf(lang: Lang, task: HomeTask): Task[] {
  const { title, note: detail } = task
  const waiting = task.waiting.filter(one => !('count' in one) || one.count > 0)
  if (waiting.length === 0) return [{ title, detail, status: { kind: 'done', word: words(lang).clear } }]
  return waiting.map(one => waitingRow(lang, task, one))
}

function waitingRow(lang: Lang, { title, note: detail, kind }: HomeTask, one: Waiting): Task {
  const { href } = one
  if ('name' in one) return { title: one.name, detail, href, status: { kind, word: one.state } }
  const named = one.of === undefined ? title : `${title}: ${one.of}`
  return { title: named, detail, href, status: { kind, word: formatNumber(one.count, lang) } }
}
