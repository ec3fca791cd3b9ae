/** Settings of a chart that move between its values and its template: the same, weaker, and still read elsewhere. */

import { describe, expect, test } from 'vitest';
import { findingsOf, type Tree } from '../../trees.ts';

const SETTINGS = [
  ['runAsNonRoot', 'true', 'false'],
  ['privileged', 'false', 'true'],
  ['readOnlyRootFilesystem', 'true', 'false'],
  ['allowPrivilegeEscalation', 'false', 'true'],
] as const;

const chart = (context: string, values: string): Tree => ({
  'chart/Chart.yaml': 'apiVersion: v2\nname: shop\nversion: 1.0.0\n',
  'chart/values.yaml': `image: shop\n${values}`,
  'chart/templates/deployment.yaml': `apiVersion: apps/v1
kind: Deployment
metadata:
  name: {{ include "shop.fullname" . }}
spec:
  template:
    spec:
      containers:
        - name: shop
          securityContext:
            ${context}
          image: "{{ .Values.image }}"
`,
});

describe.each(['securityContext', 'web.securityContext', 'containerSecurityContext'])('%s', (path) => {
  const valuesOf = (line: string): string => {
    const keys = path.split('.');
    const maps = keys.map((key, at) => `${'  '.repeat(at)}${key}:\n`).join('');
    return `${maps}${'  '.repeat(keys.length)}${line}\n`;
  };
  const read = `{{- toYaml .Values.${path} | nindent 12 }}`;

  test.each(SETTINGS)('%s: %s', async (key, safe, unsafe) => {
    const [values, literal] = [chart(read, valuesOf(`${key}: ${safe}`)), chart(`${key}: ${safe}`, '')];
    expect(await findingsOf(values, literal)).toEqual([]);
    expect(await findingsOf(literal, values)).toEqual([]);
    expect(await findingsOf(values, chart(`${key}: ${unsafe}`, ''))).not.toEqual([]);
    // The template still reads it.
    expect(await findingsOf(values, chart(read, valuesOf(`${key}: ${unsafe}`)))).not.toEqual([]);
  });
});
