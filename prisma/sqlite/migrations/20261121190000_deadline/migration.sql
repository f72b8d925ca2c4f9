-- The day by which departments are to submit.

ALTER TABLE "Cycle" ADD COLUMN "deadline" TEXT;
