import type { PlaceRow } from '../../src/model/posture/place.ts';

export const place = {
  id: 'task-definition',
  title: 'Amazon ECS: task definitions in JSON',
  files: [
    '**/*{task-def,task_def,taskdef,TaskDef}*.{json,json.tpl,json.tftpl}',
    '**/{ecs,ecs_task,ecs-task,task,tasks,container,containers}*/**/*.{json,json.tpl,json.tftpl}',
    '**/*{container,task}*.{json,json.tpl,json.tftpl}',
  ],
  keywords: [String.raw`"containerDefinitions"|"logConfiguration"|"portMappings"`],
  reader: 'cluster/task-definition.ts readTaskDefinition',
  controls: ['pod-security', 'transit-encryption', 'authentication', 'audit'],
  references: ['https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_definition_parameters.html'],
} satisfies PlaceRow;
