-- A value of which the layout alone is new gives way to a content, and is in the history all the same (rule C9).
ALTER TYPE "RevisionOutcome" ADD VALUE 'yielded';
