-- What a workbook held, so that a later copy can be told to descend from it (rule I4).

ALTER TABLE "Submission" ADD COLUMN "copy" TEXT;
