"""Papers that go out about issues (文书): 交办单, 督办单, 销号申请, 一点一策."""
