import { expect, test } from 'vitest'
import { season } from '../../../../seasons/opop-2019/index.ts'
import { checkSeason } from './check-season.ts'

test('the shipped season can be loaded', () => expect(checkSeason(season)).toEqual([]))

test('what is missing or wrong is named', () => {
  expect(checkSeason({} as never)).toContain('the part "stages" is missing')
  const broken = structuredClone(season)
  broken.stages = broken.stages.filter(stage => stage.code !== 'registration' && stage.code !== 'audition-3')
  broken.rubrics[0]!.criteria[0]!.weight = 50
  expect(checkSeason(broken)).toEqual([
    'there is no stage "audition-3"',
    'there is no stage of kind "registration" with a window',
    'the weights of rubric "audition-1" do not add up to 100',
    'call "registration": there is no stage "registration"',
  ])
})
