-- The day by which divisions are to submit.

ALTER TABLE "Cycle" ADD COLUMN "deadline" TEXT;
