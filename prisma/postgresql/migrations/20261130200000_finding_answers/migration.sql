-- What people answer to findings of the checks of content, what became of findings, and checks switched for a cycle.

CREATE TYPE "SightingOutcome" AS ENUM ('open', 'corrected', 'gone');

CREATE TABLE "FindingAnswer" (
    "municipalityId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "cycleId" TEXT NOT NULL,
    "recordId" TEXT NOT NULL,
    "field" TEXT NOT NULL,
    "check" TEXT NOT NULL,
    "finding" TEXT NOT NULL,
    "seen" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "actorId" TEXT,
    "createdAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "FindingAnswer_pkey" PRIMARY KEY ("municipalityId", "id")
);
CREATE INDEX "FindingAnswer_municipalityId_cycleId_id_idx" ON "FindingAnswer"("municipalityId", "cycleId", "id");
ALTER TABLE "FindingAnswer" ADD CONSTRAINT "FindingAnswer_municipalityId_cycleId_recordId_fkey" FOREIGN KEY ("municipalityId", "cycleId", "recordId") REFERENCES "Record"("municipalityId", "cycleId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "FindingAnswer" ADD CONSTRAINT "FindingAnswer_municipalityId_actorId_fkey" FOREIGN KEY ("municipalityId", "actorId") REFERENCES "User"("municipalityId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

CREATE TRIGGER "FindingAnswer_no_change" BEFORE UPDATE OR DELETE ON "FindingAnswer"
    FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "FindingAnswer_no_truncate" BEFORE TRUNCATE ON "FindingAnswer"
    FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();

CREATE TABLE "FindingSighting" (
    "municipalityId" TEXT NOT NULL,
    "recordId" TEXT NOT NULL,
    "finding" TEXT NOT NULL,
    "cycleId" TEXT NOT NULL,
    "field" TEXT NOT NULL,
    "check" TEXT NOT NULL,
    "row" TEXT NOT NULL,
    "outcome" "SightingOutcome" NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "FindingSighting_pkey" PRIMARY KEY ("municipalityId", "recordId", "finding")
);
CREATE INDEX "FindingSighting_municipalityId_cycleId_idx" ON "FindingSighting"("municipalityId", "cycleId");
CREATE INDEX "FindingSighting_municipalityId_check_idx" ON "FindingSighting"("municipalityId", "check");
ALTER TABLE "FindingSighting" ADD CONSTRAINT "FindingSighting_municipalityId_cycleId_recordId_fkey" FOREIGN KEY ("municipalityId", "cycleId", "recordId") REFERENCES "Record"("municipalityId", "cycleId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

CREATE TABLE "CheckSetting" (
    "municipalityId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "cycleId" TEXT NOT NULL,
    "check" TEXT NOT NULL,
    "severity" TEXT NOT NULL,
    "actorId" TEXT,
    "createdAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "CheckSetting_pkey" PRIMARY KEY ("municipalityId", "id")
);
CREATE INDEX "CheckSetting_municipalityId_cycleId_id_idx" ON "CheckSetting"("municipalityId", "cycleId", "id");
ALTER TABLE "CheckSetting" ADD CONSTRAINT "CheckSetting_municipalityId_cycleId_fkey" FOREIGN KEY ("municipalityId", "cycleId") REFERENCES "Cycle"("municipalityId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "CheckSetting" ADD CONSTRAINT "CheckSetting_municipalityId_actorId_fkey" FOREIGN KEY ("municipalityId", "actorId") REFERENCES "User"("municipalityId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- A cycle for which nothing was sent in yet may be deleted with all that was said of it.
CREATE TRIGGER "CheckSetting_no_update" BEFORE UPDATE ON "CheckSetting"
    FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "CheckSetting_no_delete" BEFORE DELETE ON "CheckSetting"
    FOR EACH ROW EXECUTE FUNCTION "refuse_change_once_sent"();
CREATE TRIGGER "CheckSetting_no_truncate" BEFORE TRUNCATE ON "CheckSetting"
    FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
