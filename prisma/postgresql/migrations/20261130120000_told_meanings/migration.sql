-- What people said of columns, rows and names in the workbooks of a cycle.

CREATE TABLE "ToldMeaning" (
    "municipalityId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "cycleId" TEXT NOT NULL,
    "departmentId" TEXT,
    "subject" TEXT NOT NULL,
    "statement" TEXT,
    "actorId" TEXT,
    "createdAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "ToldMeaning_pkey" PRIMARY KEY ("municipalityId", "id")
);
CREATE INDEX "ToldMeaning_municipalityId_cycleId_id_idx" ON "ToldMeaning"("municipalityId", "cycleId", "id");
ALTER TABLE "ToldMeaning" ADD CONSTRAINT "ToldMeaning_municipalityId_cycleId_fkey" FOREIGN KEY ("municipalityId", "cycleId") REFERENCES "Cycle"("municipalityId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "ToldMeaning" ADD CONSTRAINT "ToldMeaning_municipalityId_departmentId_fkey" FOREIGN KEY ("municipalityId", "departmentId") REFERENCES "Department"("municipalityId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "ToldMeaning" ADD CONSTRAINT "ToldMeaning_municipalityId_actorId_fkey" FOREIGN KEY ("municipalityId", "actorId") REFERENCES "User"("municipalityId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

CREATE TRIGGER "ToldMeaning_no_change" BEFORE UPDATE OR DELETE ON "ToldMeaning"
    FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "ToldMeaning_no_truncate" BEFORE TRUNCATE ON "ToldMeaning"
    FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();

-- The workbooks that were read with it.
CREATE TABLE "ToldUse" (
    "municipalityId" TEXT NOT NULL,
    "toldId" TEXT NOT NULL,
    "submissionId" TEXT NOT NULL,
    "sheet" TEXT NOT NULL,
    "address" TEXT NOT NULL,

    CONSTRAINT "ToldUse_pkey" PRIMARY KEY ("municipalityId", "toldId", "submissionId")
);
CREATE INDEX "ToldUse_municipalityId_submissionId_idx" ON "ToldUse"("municipalityId", "submissionId");
ALTER TABLE "ToldUse" ADD CONSTRAINT "ToldUse_municipalityId_toldId_fkey" FOREIGN KEY ("municipalityId", "toldId") REFERENCES "ToldMeaning"("municipalityId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "ToldUse" ADD CONSTRAINT "ToldUse_municipalityId_submissionId_fkey" FOREIGN KEY ("municipalityId", "submissionId") REFERENCES "Submission"("municipalityId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

CREATE TRIGGER "ToldUse_no_change" BEFORE UPDATE OR DELETE ON "ToldUse"
    FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "ToldUse_no_truncate" BEFORE TRUNCATE ON "ToldUse"
    FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
