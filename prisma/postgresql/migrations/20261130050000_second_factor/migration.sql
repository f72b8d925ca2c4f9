-- A code beside the password, what a session is recognised by in a list, and when its user last showed who they are.

ALTER TABLE "User" ADD COLUMN "secondFactorAt" TIMESTAMP(3);
ALTER TABLE "Session" ADD COLUMN "device" TEXT;
ALTER TABLE "Session" ADD COLUMN "provenAt" TIMESTAMP(3);

CREATE TABLE "SecondFactor" (
    "municipalityId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "secret" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "lastStep" INTEGER NOT NULL,
    "recoveryHashes" TEXT NOT NULL,

    CONSTRAINT "SecondFactor_pkey" PRIMARY KEY ("municipalityId", "userId")
);
ALTER TABLE "SecondFactor" ADD CONSTRAINT "SecondFactor_municipalityId_userId_fkey" FOREIGN KEY ("municipalityId", "userId") REFERENCES "User"("municipalityId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

CREATE TABLE "SignInPolicy" (
    "municipalityId" TEXT NOT NULL,
    "secondFactorFor" TEXT NOT NULL,
    CONSTRAINT "SignInPolicy_pkey" PRIMARY KEY ("municipalityId")
);
ALTER TABLE "SignInPolicy" ADD CONSTRAINT "SignInPolicy_municipalityId_fkey" FOREIGN KEY ("municipalityId") REFERENCES "Municipality"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;
