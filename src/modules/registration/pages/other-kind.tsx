import { Actions, ButtonLink, Heading, Notice, Prose, TapLink, type Lang } from '../../../design/index.ts'
import type { ApplicantKind } from '../../programmes/index.ts'
import type { OwnRegistration } from '../data/own.ts'
import { ownPath } from '../rules/paths.ts'
import { otherKindWords } from '../words/other-kind.ts'

/** One as another kind runs: which, and what to do about it. */
export function OtherKindPage({
  lang,
  running,
  asked,
}: {
  lang: Lang
  running: OwnRegistration
  asked: ApplicantKind
}) {
  const w = otherKindWords(lang)
  const base = ownPath(running.draftCode)
  const frozen = running.state === 'frozen'
  return (
    <>
      <Heading>{w.title}</Heading>
      <Notice kind="waiting" title={w.runs(running.number ?? running.draftCode, w.kinds[running.kind])} />
      <Prose>
        <p>{frozen ? w.frozen : w.change(w.kinds[asked])}</p>
      </Prose>
      <Actions>
        <ButtonLink href={running.state === 'draft' ? base : `${base}/status`} icon="next">
          {w.goOn}
        </ButtonLink>
        {!frozen && <TapLink href={`${base}/batal`}>{w.withdraw}</TapLink>}
      </Actions>
    </>
  )
}
