import { expect, test } from 'vitest'
import type { Context } from './context.ts'
import { isForeignHost } from './origin.ts'

const asked = (host: string | undefined) => {
  const url = `http://${host ?? 'localhost'}/coba/kantor`
  return { req: { url, header: (name: string) => (name === 'host' ? host : undefined) } } as unknown as Context
}
const trial = { trial: true, host: undefined, origin: 'http://localhost:3000' }

test('a trial that is heard on this machine only answers under the names of this machine', () => {
  const own = ['localhost:3000', 'LOCALHOST', '127.0.0.1:8080', '[::1]:3000', undefined]
  expect(own.filter(host => isForeignHost(asked(host), trial))).toEqual([])
  const foreign = [
    'evil.example',
    'evil.example:3000',
    'localhost.evil.example',
    '127.0.0.1.evil.example',
    'x@localhost.',
  ]
  expect(foreign.filter(host => !isForeignHost(asked(host), trial))).toEqual([])
  expect(isForeignHost(asked('opop.example'), { ...trial, origin: 'https://opop.example' })).toBe(false)
})

test('where it may be heard from elsewhere, or is no trial, any name will do', () => {
  expect(isForeignHost(asked('192.168.1.4:3000'), { ...trial, host: '0.0.0.0' })).toBe(false)
  expect(isForeignHost(asked('opop.example'), { ...trial, trial: false })).toBe(false)
})
