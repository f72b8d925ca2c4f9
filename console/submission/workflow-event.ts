/**
 * A step that a department took.
 */
import type { z } from 'zod';
import type { workflowEventsSchema } from '../../core/protocol/workflow.js';

export type WorkflowEventDto = z.infer<typeof workflowEventsSchema>['events'][number];
