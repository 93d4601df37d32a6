"""Who it is: holders of posts, those who do something or undergo it, relatives, whoever speaks or signs."""
