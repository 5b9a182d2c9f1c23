import { Back, Heading, Notice, Workspace } from '../../../../design/index.ts'
import type { AnyPaperKind } from '../../../../platform/paper/index.ts'
import type { Context } from '../../../../platform/web/context.ts'
import { problem } from '../../../../platform/web/problem.tsx'
import { page } from '../../../../platform/web/reply.ts'
import { standingOf } from '../../data/standing.ts'
import { paperKind } from '../../kinds.ts'
import { versionsOf } from '../data/versions.ts'
import { settingsAt } from '../pages/settings-props.ts'
import type { Adapted } from '../rules/adapted.ts'
import { words } from '../words.ts'
import { sampleOf } from './sample.ts'

/** GET /kantor/surat/pengaturan/:jenis/contoh?bahasa=id|en&versi=2 */
export async function openSample(c: Context): Promise<Response> {
  const kind = paperKind(c.req.param('jenis') ?? '')
  const adapted = kind && (await asked(c, kind))
  if (!kind || !adapted) return problem(c, 404)
  const set = await sampleOf(c, kind, adapted)
  if (set instanceof Response) return set
  const { lang } = c.var
  const title = words(lang).preview.refused
  const body = (
    <Workspace>
      <Back href={`${settingsAt}/${kind.code}`}>{kind.name[lang]}</Back>
      <Heading>{title}</Heading>
      <Notice kind="wrong" title={set.refused} />
    </Workspace>
  )
  return page(c, { title, problem: true }, body, 422)
}

/** The version that the address names, or the one in force. */
async function asked(c: Context, kind: AnyPaperKind): Promise<Adapted | undefined> {
  const { db } = c.var.house
  const version = c.req.query('versi')
  if (version === undefined) return standingOf(db, kind)
  if (version === '0') return kind
  return (await versionsOf(db, kind.code)).find(row => String(row.version) === version)
}
