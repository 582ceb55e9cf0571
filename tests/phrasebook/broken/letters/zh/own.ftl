solution-1 = 你好,我来帮您。
