import {
  Back,
  ButtonLink,
  Actions,
  formatDate,
  formatNumber,
  Heading,
  KeyValue,
  Live,
  Notice,
  Section,
  TapLink,
  Workspace,
  type Lang,
} from '../../../design/index.ts'
import type { Batch } from '../data/batches.ts'
import { kindName } from '../lists/papers.tsx'
import { isDone } from '../rules/batch.ts'
import { words } from '../words.ts'

/** Papers that were made together: how far they have come, and all of them as one archive. */
export function BatchPage({ lang, batch }: { lang: Lang; batch: Batch }) {
  const w = words(lang)
  const at = `/kantor/surat/paket/${batch.id}`
  const n = (count: unknown) => formatNumber(Number(count), lang)
  const failed = Number(batch.failed)
  const ready = isDone(batch)
  const progress = <Notice kind="waiting" title={w.batch.progress(n(batch.set), n(batch.total))} />
  return (
    <Workspace>
      <Back href="/kantor/surat">{w.title}</Back>
      <Heading over={w.batch.title}>{kindName(batch.kind, lang)}</Heading>
      {ready ? (
        <Notice kind="ok" title={w.batch.ready(n(batch.set))} />
      ) : (
        <Live refresh={{ href: at, label: w.paper.refresh }}>{progress}</Live>
      )}
      {failed > 0 && (
        <Notice kind="wrong" title={w.batch.failed(n(failed))}>
          <TapLink href={`/kantor/surat?paket=${batch.id}&keadaan=gagal`}>{w.batch.list}</TapLink>
        </Notice>
      )}
      <Actions>
        {ready && <ButtonLink href={`${at}/zip`}>{w.batch.zip}</ButtonLink>}
        <TapLink href={`/kantor/surat?paket=${batch.id}`}>{w.batch.list}</TapLink>
      </Actions>
      <Section title={w.paper.facts}>
        <KeyValue
          items={[
            { term: w.columns.by, detail: batch.by ?? '–' },
            { term: w.columns.at, detail: formatDate(batch.happened_at, lang, 'datetime') },
          ]}
        />
      </Section>
    </Workspace>
  )
}
