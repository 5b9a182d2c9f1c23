import { renderToString } from 'preact-render-to-string'
import { describe, expect, test } from 'vitest'
import type { Given } from '../answer.ts'
import type { Question } from '../content.ts'
import { aQuestion, posted, someForm } from '../test-form.ts'
import { types } from '../types.ts'

describe('regions', () => {
  const regions = (regency: string, kecamatan = '', village = '') =>
    types.region.parse(
      aQuestion('region'),
      posted({ 'q-regency': regency, 'q-kecamatan': kecamatan, q: village }),
      someForm,
    )

  test('are chosen in three steps, each asked once the one before is made', () => {
    expect(regions('')).toEqual({ problem: { code: 'region.regency' } })
    expect(regions('3205')).toMatchObject({ problem: { code: 'region.kecamatan' }, step: true })
    expect(regions('3205', '320501')).toMatchObject({ problem: { code: 'region.village' }, step: true })
    expect(regions('3205', '320501', '3205011001')).toEqual({ value: '3205011001' })
  })

  test('a village of another kecamatan is asked for again', () => {
    expect(regions('3205', '327301', '3273011001')).toMatchObject({ step: true })
  })

  const drawn = (given: Given | null, more: Partial<Question> = {}, near?: string, error?: string) =>
    renderToString(
      types.region.show({
        ...{ question: aQuestion('region', more), given, error, heading: true, form: { ...someForm, near } },
      }) as never,
    )
  const inGarut = { raw: { 'q-regency': '3205', 'q-kecamatan': '' }, problem: 'region.kecamatan' }

  test('the next choice is drawn with what was chosen before, says what was taken and asks for the next', () => {
    const html = drawn(inGarut)
    expect(html).toContain('Garut Kota')
    expect(html).not.toContain('Paminggir')
    expect(html).toContain('Kabupaten Garut. Sekarang pilih kecamatannya.')
    const further = { raw: { 'q-regency': '3205', 'q-kecamatan': '320501' }, problem: 'region.village' }
    expect(drawn(further)).toContain('Garut Kota. Sekarang pilih desa atau kelurahannya.')
    expect(drawn({ value: '3205011001' })).not.toContain('Sekarang pilih')
    expect(drawn(inGarut, {}, undefined, 'Kecamatan belum dipilih.')).not.toContain('Sekarang pilih')
  })

  test('choosing nothing where a choice was offered is a mistake, changing what stands above it is not', () => {
    const asked = (below: string, fields: Record<string, string>) =>
      types.region.parse(aQuestion('region'), posted({ 'q-asked': below, ...fields }), someForm)
    const code = (said: string) => ({ problem: { code: said } })
    expect(drawn(inGarut)).toContain('name="q-asked" value="3205"')
    expect(asked('3205', { 'q-regency': '3205' })).toEqual(code('region.no-kecamatan'))
    expect(asked('320501', { 'q-regency': '3205' })).toEqual(code('region.no-kecamatan'))
    expect(asked('320501', { 'q-regency': '3205', 'q-kecamatan': '320501' })).toEqual(code('region.no-village'))
    expect(asked('3205', { 'q-regency': '3273' })).toEqual({ ...code('region.kecamatan'), step: true })
    expect(asked('3205', { 'q-regency': '3205', 'q-kecamatan': '320501' })).toMatchObject({ step: true })
  })

  test('a region that is known is chosen before anybody says so, save where the question may stay open', () => {
    expect(drawn(null, {}, '3205')).toContain('Kabupaten Garut. Sekarang pilih kecamatannya.')
    expect(drawn(null, {}, '320501')).toContain('Garut Kota. Sekarang pilih desa atau kelurahannya.')
    expect(drawn(null, { optional: true }, '3205')).not.toContain('Garut Kota')
    expect(drawn({ raw: { 'q-regency': '' }, problem: 'region.regency' }, {}, '3205')).not.toContain('Garut Kota')
  })
})
