/**
 * A step that a department took.
 */
import type { z } from 'zod';
import type { workflowEventsSchema } from '../../core/protocol/sync.js';

export type WorkflowEventDto = z.infer<typeof workflowEventsSchema>['events'][number];
